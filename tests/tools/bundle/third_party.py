"""The table of libraries that no Python package declares: of the system, of Python, and those inside others' libraries.

A library that is neither of a package nor here stops the build (``notices.account``): look its licence up and add it.
"""

from __future__ import annotations

import msgspec


class Known(msgspec.Struct, frozen=True):
    """A library of others.

    Attributes:
        name: its own.
        licence: an SPDX expression.
        files: pattern for the names of its files; empty where it is only inside others.
        within: components in whose files it is compiled in.
        text: file in ``resources/licences`` with its licence; without one the paper of the system's package is taken.
        source: where its source is; without one Debian's page of the package.
    """

    name: str
    licence: str
    files: str = ""
    within: tuple[str, ...] = ()
    text: str = ""
    source: str = ""


LGPL = "LGPL-2.1-or-later"

TABLE = (
    Known(
        "OpenSSL", "Apache-2.0", r"^lib(crypto|ssl)[.-]", text="Apache-2.0", source="https://github.com/openssl/openssl"
    ),
    Known("SQLite", "blessing", r"^(lib)?sqlite3\.", text="SQLite", source="https://www.sqlite.org/src"),
    Known("libffi", "MIT", r"^libffi[.-]", text="libffi", source="https://github.com/libffi/libffi"),
    Known("mpdecimal", "BSD-2-Clause", r"^libmpdec\.", ("Python",), "mpdecimal", "https://www.bytereef.org/mpdecimal/"),
    Known("Expat", "MIT", r"^libexpat\.", ("Python",), "expat", "https://github.com/libexpat/libexpat"),
    Known("bzip2", "bzip2-1.0.6", r"^libbz2\.", ("Python",), "bzip2", "https://sourceware.org/bzip2/"),
    Known("XZ Utils", "0BSD AND LicenseRef-Public-Domain", r"^liblzma\.", ("Python",), "xz", "https://tukaani.org/xz/"),
    Known("zlib", "Zlib", r"^(libz|zlib1?)\.", ("Python", "lxml", "pyinstaller"), "zlib", "https://zlib.net/"),
    Known(
        "Parts of Python",
        "MIT AND BSD-3-Clause AND HPND AND ISC AND dtoa",
        within=("Python",),
        text="Python",
        source="https://docs.python.org/3/license.html",
    ),
    Known("ICU", "Unicode-3.0", r"^libicu", text="ICU", source="https://github.com/unicode-org/icu"),
    Known(
        "Parts of Qt",
        "MIT AND X11 AND BSD-2-Clause AND BSD-3-Clause AND ISC AND MIT-Modern-Variant AND FTL AND IJG AND libpng-2.0 "
        "AND Zlib AND Unicode-3.0 AND HPND AND Imlib2 AND CC0-1.0 AND Apache-2.0 AND MPL-2.0 AND LGPL-2.1-or-later",
        within=("PySide6_Essentials",),
        text="Qt",
        source="https://doc.qt.io/qt-6/licenses-used-in-qt.html",
    ),
    Known(
        "Microsoft Visual C++ runtime",
        "LicenseRef-Microsoft-Runtime",
        r"^(vcruntime|msvcp|concrt|ucrtbase|api-ms-win)",
        text="Microsoft",
        source="https://learn.microsoft.com/cpp/windows/redistributing-visual-cpp-files",
    ),
    Known("libiconv", LGPL, within=("lxml",), text="LGPL-2.1", source="https://www.gnu.org/software/libiconv/"),
    Known(
        "Parts of OpenCC",
        "BSD-2-Clause AND MIT AND BSD-3-Clause",
        within=("OpenCC",),
        text="OpenCC",
        source="https://github.com/BYVoid/OpenCC/tree/master/deps",
    ),
    Known(
        "Parts of python-calamine",
        "MIT AND Apache-2.0 AND BSD-3-Clause AND Zlib",
        within=("python-calamine",),
        text="python-calamine",
        source="https://github.com/dimastbk/python-calamine/blob/master/Cargo.lock",
    ),
    Known("Ryu", "Apache-2.0", within=("msgspec",), text="msgspec", source="https://github.com/ulfjack/ryu"),
    # Of a Linux system: the papers are those of the packages that the machine has.
    Known("Brotli", "MIT", r"^libbrotli"),
    Known("libbsd", "BSD-3-Clause AND BSD-2-Clause AND ISC AND MIT", r"^libbsd\."),
    Known("libmd", "BSD-3-Clause AND BSD-2-Clause AND ISC AND Beerware", r"^libmd\."),
    Known("libcap", "BSD-3-Clause OR GPL-2.0-only", r"^libcap\."),
    Known("D-Bus", "AFL-2.1 OR GPL-2.0-or-later", r"^libdbus-1\."),
    Known("Fontconfig", "HPND-sell-variant", r"^libfontconfig\."),
    Known("FreeType", "FTL OR GPL-2.0-or-later", r"^libfreetype\."),
    Known("GCC runtime", "GPL-3.0-or-later WITH GCC-exception-3.1", r"^lib(gcc_s|stdc\+\+|atomic|gomp)\."),
    Known("Libgcrypt", LGPL, r"^libgcrypt\."),
    Known("libgpg-error", LGPL, r"^libgpg-error\."),
    Known("GLib", LGPL, r"^lib(glib|gthread|gobject|gmodule|gio)-2\.0\."),
    Known("PCRE", "BSD-3-Clause", r"^libpcre"),
    Known("MIT Kerberos", "MIT AND BSD-3-Clause AND BSD-2-Clause", r"^lib(gssapi_krb5|krb5|k5crypto|krb5support)\."),
    Known("com_err", "MIT", r"^libcom_err\."),
    Known("keyutils", LGPL, r"^libkeyutils\."),
    Known("LZ4", "BSD-2-Clause", r"^liblz4\."),
    Known("libpng", "libpng-2.0", r"^libpng16\."),
    Known("systemd", LGPL, r"^libsystemd\."),
    Known("util-linux libraries", "BSD-3-Clause AND LGPL-2.1-or-later", r"^lib(uuid|mount|blkid)\."),
    Known("SELinux library", "LicenseRef-Public-Domain", r"^libselinux\."),
    Known("Zstandard", "BSD-3-Clause OR GPL-2.0-only", r"^libzstd\."),
    Known("X11 libraries", "MIT AND MIT-open-group AND X11", r"^lib(X11|X11-xcb|Xau|Xdmcp|Xext|Xrender|SM|ICE)\."),
    Known("XCB libraries", "MIT AND X11", r"^libxcb"),
    Known("xkbcommon", "MIT AND X11 AND MIT-open-group AND HPND", r"^libxkbcommon"),
    Known("Wayland", "MIT", r"^libwayland-"),
)
