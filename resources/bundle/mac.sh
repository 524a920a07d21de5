#!/usr/bin/env bash
# Signs dist/Duibiao.app, packs it as a .dmg and, where the secrets are there, has Apple notarise it. Runs on a Mac.
# SIGN_IDENTITY: a "Developer ID Application" in the keychain; without one the signature is ad hoc, and a user opens the
# program for the first time by its context menu. NOTARY_USER, NOTARY_PASSWORD, NOTARY_TEAM: for the notary service.
set -euo pipefail
cd "$(dirname "$0")/../.."
app=dist/Duibiao.app
version=$(python3 -c 'import desktop; print(desktop.__version__)')
dmg="dist/Duibiao-$version-mac-$(uname -m).dmg"
identity=${SIGN_IDENTITY:--}
stamp=(--timestamp)
[ "$identity" != - ] || stamp=(--timestamp=none)

# Inside out, as Apple asks: every library, then the programs, then the whole.
find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -print0 |
  xargs -0 codesign --force --options runtime "${stamp[@]}" --sign "$identity"
codesign --force --deep --options runtime "${stamp[@]}" --entitlements resources/bundle/entitlements.plist \
  --sign "$identity" "$app"
codesign --verify --deep --strict "$app"

staging=$(mktemp -d)
cp -R "$app" "$staging/"
ln -s /Applications "$staging/Applications"
rm -f "$dmg"
hdiutil create -volname "对标 Duibiao" -srcfolder "$staging" -format UDZO -ov "$dmg"
rm -rf "$staging"

if [ "$identity" != - ] && [ -n "${NOTARY_USER:-}" ]; then
  codesign --force "${stamp[@]}" --sign "$identity" "$dmg"
  xcrun notarytool submit "$dmg" --wait --apple-id "$NOTARY_USER" --password "$NOTARY_PASSWORD" --team-id "$NOTARY_TEAM"
  xcrun stapler staple "$dmg"
fi
echo "$dmg"
