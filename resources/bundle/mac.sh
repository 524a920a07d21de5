#!/usr/bin/env bash
# Signs dist/Duibiao.app, packs it as a .dmg and, where the secrets are there, has Apple notarise it. Runs on a Mac.
# SIGN_IDENTITY: a "Developer ID Application" in the keychain; without one the signature is ad hoc, and a user has to
# allow the program once in the system's settings. NOTARY_USER, NOTARY_PASSWORD, NOTARY_TEAM: for the notary service.
set -euo pipefail
cd "$(dirname "$0")/../.."
app=dist/Duibiao.app
version=$(python3 -c 'import desktop; print(desktop.__version__)')
dmg="dist/Duibiao-$version-mac-$(uname -m).dmg"
identity=${SIGN_IDENTITY:--}
stamp=(--timestamp)
[ "$identity" != - ] || stamp=(--timestamp=none)

# Each by itself and inside out, as Apple asks: --deep would give every library the rights that only programs have, and
# pass over what lies deeper than Apple's own places.
sign() { codesign --force --options runtime "${stamp[@]}" --sign "$identity" "$@"; }
inside=$app/Contents/Frameworks
while IFS= read -r -d '' library; do sign "$library"; done \
  < <(find "$inside" -type f -perm -u+x -not -path '*.framework/*' -print0)
while IFS= read -r -d '' framework; do sign "$framework"; done \
  < <(find "$inside" -depth -type d -name '*.framework' -print0)
for program in "$app/Contents/MacOS/duibiao" "$app"; do
  sign --entitlements resources/bundle/entitlements.plist "$program"
done
codesign --verify --deep --strict "$app"

# The program and the image each get Apple's answer: what was dragged out of the image, or copied to a third computer,
# must be trusted without network, too. Stapling fails where Apple refused.
notarise() {
  xcrun notarytool submit "$1" --wait --apple-id "$NOTARY_USER" --password "$NOTARY_PASSWORD" --team-id "$NOTARY_TEAM"
  xcrun stapler staple "$2"
}
ask_apple=
[ "$identity" = - ] || [ -z "${NOTARY_USER:-}" ] || ask_apple=yes
if [ "$ask_apple" ]; then
  sent=$(mktemp -d)
  ditto -c -k --keepParent "$app" "$sent/Duibiao.zip"
  notarise "$sent/Duibiao.zip" "$app"
  rm -rf "$sent"
fi

staging=$(mktemp -d)
ditto "$app" "$staging/Duibiao.app"
ln -s /Applications "$staging/Applications"
for turn in 1 2 3 4 5; do # "Resource busy", while the Mac looks through what was written last
  rm -f "$dmg"
  if hdiutil create -volname "对标 Duibiao" -srcfolder "$staging" -format UDZO "$dmg"; then break; fi
  [ "$turn" -lt 5 ] || exit 1
  sleep $((turn * 5))
done
rm -rf "$staging"

[ "$identity" = - ] || codesign --force "${stamp[@]}" --sign "$identity" "$dmg"
[ -z "$ask_apple" ] || notarise "$dmg" "$dmg"
echo "$dmg"
