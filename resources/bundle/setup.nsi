; The installer for Windows: for one user, without administrator rights, silent with /S.
; makensis -INPUTCHARSET UTF8 -DVERSION=1.0.0 -DSOURCE=dist/duibiao -DICONS=build/icons -DTARGET=setup.exe setup.nsi
; Exit codes: 0 installed, 2 ended by the user, 31 no room or no right to write, 32 the program is running, 33 not 64-bit.
Unicode true
!ifdef X64_STUB
  Target amd64-unicode
!endif
ManifestDPIAware true
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
!endif
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include x64.nsh

!define WINDOW "对标.exe"
!define CONSOLE "duibiao.exe"
!define SHORTCUT "$SMPROGRAMS\对标.lnk" ; one name in every language, or a change of language leaves an orphan
!define KEY "Software\Duibiao"
!define TYPE "Duibiao.Workspace"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Duibiao"

Name "$(PRODUCT)"
OutFile "${TARGET}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Duibiao"
InstallDirRegKey HKCU "${KEY}" "InstallDir"
BrandingText "对标 Duibiao ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=2052 "ProductName" "对标 Duibiao"
VIAddVersionKey /LANG=2052 "FileDescription" "对标 安装程序"
VIAddVersionKey /LANG=2052 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "LegalCopyright" "MIT License"

!define MUI_ICON "${ICONS}\app.ico"
!define MUI_UNICON "${ICONS}\app.ico"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${WINDOW}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"

LangString PRODUCT ${LANG_SIMPCHINESE} "对标"
LangString PRODUCT ${LANG_ENGLISH} "Duibiao"
LangString WORKSPACE ${LANG_SIMPCHINESE} "对标评估"
LangString WORKSPACE ${LANG_ENGLISH} "Duibiao assessment"
LangString RUNNING ${LANG_SIMPCHINESE} "对标正在运行，没有改动任何文件。请先关闭对标，再点“重试”。"
LangString RUNNING ${LANG_ENGLISH} "Duibiao is running; no file was changed. Close it and retry."
LangString NO_ROOM ${LANG_SIMPCHINESE} "不能写入“$INSTDIR”：磁盘已满，或没有写入权限。原有版本没有改动，仍可使用。请腾出空间或另选文件夹。"
LangString NO_ROOM ${LANG_ENGLISH} "“$INSTDIR” cannot be written: the disk is full or there is no permission. The version that was there is unchanged and still works. Free some room or choose another folder."
LangString NOT_64 ${LANG_SIMPCHINESE} "对标需要 64 位 Windows 10 或更新版本。"
LangString NOT_64 ${LANG_ENGLISH} "Duibiao needs 64-bit Windows 10 or later."

; A program that runs cannot be opened for writing; that says it before anything is touched.
!macro STOP_WHERE_RUNNING un
Function ${un}StopWhereRunning
  again:
  StrCpy $1 "${WINDOW}"
  Call ${un}IsOpen
  ${If} $0 == 0
    StrCpy $1 "${CONSOLE}"
    Call ${un}IsOpen
  ${EndIf}
  ${If} $0 == 0
    Return
  ${EndIf}
  IfSilent stop
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" IDRETRY again
  stop:
  SetErrorLevel 32
  Quit
FunctionEnd

Function ${un}IsOpen
  StrCpy $0 0
  ${If} ${FileExists} "$INSTDIR\$1"
    ClearErrors
    FileOpen $2 "$INSTDIR\$1" a
    ${If} ${Errors}
      StrCpy $0 1
    ${Else}
      FileClose $2
    ${EndIf}
  ${EndIf}
FunctionEnd
!macroend
!insertmacro STOP_WHERE_RUNNING ""
!insertmacro STOP_WHERE_RUNNING "un."

Function .onInit
  ${IfNot} ${RunningX64}
    IfSilent +2
    MessageBox MB_OK|MB_ICONSTOP "$(NOT_64)"
    SetErrorLevel 33
    Quit
  ${EndIf}
FunctionEnd

; One part of the program, a file or a folder: out of the way, into place, and back again where something went wrong.
!macro PUT_ASIDE name
  ${If} ${FileExists} "$INSTDIR\${name}"
    Rename "$INSTDIR\${name}" "$INSTDIR\.old\${name}"
  ${EndIf}
!macroend
!macro PUT_IN name
  Rename "$INSTDIR\.new\${name}" "$INSTDIR\${name}"
!macroend
!macro PUT_BACK name
  ${If} ${FileExists} "$INSTDIR\.old\${name}"
    RMDir /r "$INSTDIR\${name}"
    Delete "$INSTDIR\${name}"
    Rename "$INSTDIR\.old\${name}" "$INSTDIR\${name}"
  ${EndIf}
!macroend
!macro EACH_PART act
  !insertmacro ${act} "${WINDOW}"
  !insertmacro ${act} "${CONSOLE}"
  !insertmacro ${act} "workspace.ico"
  !insertmacro ${act} "lib"
!macroend

Function GiveUp ; the new files go, the version that was there stays
  SetOutPath "$TEMP"
  RMDir /r "$INSTDIR\.new"
  RMDir /r "$INSTDIR\.old"
  RMDir "$INSTDIR"
  IfSilent +2
  MessageBox MB_OK|MB_ICONSTOP "$(NO_ROOM)"
  SetErrorLevel 31
  Quit
FunctionEnd

Function .onInstFailed ; a file could not be laid down, and nobody was there to be asked
  Call GiveUp
FunctionEnd

Section
  Call StopWhereRunning
  ; The new version is laid beside the old one and takes its place only when it is whole.
  SetOverwrite try
  RMDir /r "$INSTDIR\.new"
  ClearErrors
  SetOutPath "$INSTDIR\.new"
  File /r "${SOURCE}/*.*"
  File /oname=workspace.ico "${ICONS}/workspace.ico"
  ${If} ${Errors}
    Call GiveUp
  ${EndIf}
  SetOutPath "$INSTDIR"
  RMDir /r "$INSTDIR\.old"
  CreateDirectory "$INSTDIR\.old"
  ClearErrors
  !insertmacro EACH_PART PUT_ASIDE
  ${IfNot} ${Errors}
    !insertmacro EACH_PART PUT_IN
  ${EndIf}
  ${If} ${Errors}
    !insertmacro EACH_PART PUT_BACK
    Call GiveUp
  ${EndIf}
  RMDir /r "$INSTDIR\.new"
  RMDir /r "$INSTDIR\.old"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "${SHORTCUT}" "$INSTDIR\${WINDOW}" "" "$INSTDIR\${WINDOW}" 0
  WriteRegStr HKCU "${KEY}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "Version" "${VERSION}"
  WriteRegStr HKCU "Software\Classes\.duibiao" "" "${TYPE}"
  WriteRegStr HKCU "Software\Classes\.duibiao\OpenWithProgids" "${TYPE}" ""
  WriteRegStr HKCU "Software\Classes\${TYPE}" "" "$(WORKSPACE)"
  WriteRegStr HKCU "Software\Classes\${TYPE}\DefaultIcon" "" "$INSTDIR\workspace.ico"
  WriteRegStr HKCU "Software\Classes\${TYPE}\shell\open\command" "" '"$INSTDIR\${WINDOW}" "%1"'
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "对标 Duibiao"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${WINDOW}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Duibiao"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)' ; icons of workspaces change at once
SectionEnd

Section "Uninstall" ; program files only: workspaces, backups and settings are the user's
  Call un.StopWhereRunning
  RMDir /r "$INSTDIR\lib"
  Delete "$INSTDIR\${WINDOW}"
  Delete "$INSTDIR\${CONSOLE}"
  Delete "$INSTDIR\workspace.ico"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "${SHORTCUT}"
  ReadRegStr $0 HKCU "Software\Classes\.duibiao" ""
  ${If} $0 == "${TYPE}"
    DeleteRegKey HKCU "Software\Classes\.duibiao"
  ${EndIf}
  DeleteRegKey HKCU "Software\Classes\${TYPE}"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "${KEY}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
