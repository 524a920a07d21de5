; The installer for Windows: for one user, without administrator rights, silent with /S.
; makensis -INPUTCHARSET UTF8 -DVERSION=1.0.0 -DSOURCE=dist/duibiao -DICONS=build/icons -DTARGET=setup.exe setup.nsi
; Exit codes: 0 installed, 1 ended by the user, 31 no room or no right to write, 32 the program is running, 33 no Windows 10,
; 34 the folder is another program's, 35 the old version is not back in its place yet, 36 installed but not registered.
Unicode true
!ifdef X64_STUB
  Target amd64-unicode
!endif
ManifestDPIAware true
ShowInstDetails nevershow ; names of files tell an office nothing: one sentence stands above the bar
ShowUninstDetails nevershow
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
!endif
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include x64.nsh

!define WINDOW "对标.exe"
!define CONSOLE "duibiao.exe"
!define ICON "duibiao.ico"
!define REMOVAL "duibiao-uninstall.exe"
!define SHORTCUT "$SMPROGRAMS\对标.lnk" ; one name in every language, or a change of language leaves an orphan
!define NEW "$INSTDIR\.duibiao-new" ; what lies in it may go at any time
!define OLD "$INSTDIR\.duibiao-old" ; it exists only while the version that was there is not replaced wholly
!define OURS "lib\resources\translations\duibiao_zh_CN.qm"
!define KEY "Software\Duibiao"
!define TYPE "Duibiao.Workspace"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Duibiao"

Name "$(PRODUCT)"
OutFile "${TARGET}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Duibiao"
InstallDirRegKey HKCU "${KEY}" "InstallDir"
BrandingText "$(PRODUCT) ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=2052 "ProductName" "对标 Duibiao"
VIAddVersionKey /LANG=2052 "FileDescription" "对标 安装程序"
VIAddVersionKey /LANG=2052 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "LegalCopyright" "MIT License"

!define MUI_ICON "${ICONS}\app.ico"
!define MUI_UNICON "${ICONS}\app.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${ICONS}\side.bmp"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_TITLE "$(DONE)"
!define MUI_FINISHPAGE_TEXT "$(WHAT_NOW)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${WINDOW}"
!define MUI_DIRECTORYPAGE_TEXT_TOP "$(WHERE)"
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE AskForAnotherFolder
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!define MUI_PAGE_HEADER_SUBTEXT "$(REMOVING)"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(KEPT)"
!define MUI_UNCONFIRMPAGE_TEXT_LOCATION "$(FROM)" ; NSIS's own is wider than its place in English
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"

LangString PRODUCT ${LANG_SIMPCHINESE} "对标"
LangString PRODUCT ${LANG_ENGLISH} "Duibiao"
LangString WORKSPACE ${LANG_SIMPCHINESE} "对标评估"
LangString WORKSPACE ${LANG_ENGLISH} "Duibiao assessment"
LangString WHERE ${LANG_SIMPCHINESE} "对标将装到下面的文件夹，一般不用更改。点“安装”开始。"
LangString WHERE ${LANG_ENGLISH} "Duibiao goes into this folder, which rarely needs to be another one. Click Install to begin."
LangString INSTALLING ${LANG_SIMPCHINESE} "正在复制程序文件，大约需要一分钟。"
LangString INSTALLING ${LANG_ENGLISH} "The files of the program are being copied; this takes about a minute."
LangString GOING ${LANG_SIMPCHINESE} "正在卸载对标，请稍候。"
LangString GOING ${LANG_ENGLISH} "Duibiao is being removed."
LangString GONE ${LANG_SIMPCHINESE} "对标已卸载。您的 .duibiao 文件、备份和设置都还在。"
LangString GONE ${LANG_ENGLISH} "Duibiao is removed. Your .duibiao files, backups and settings are still there."
LangString DONE ${LANG_SIMPCHINESE} "对标已装好"
LangString DONE ${LANG_ENGLISH} "Duibiao is installed"
LangString WHAT_NOW ${LANG_SIMPCHINESE} "以后在开始菜单里打开“对标”，或双击 .duibiao 文件。"
LangString WHAT_NOW ${LANG_ENGLISH} "It is in the start menu, and opens by a double click on a .duibiao file."
LangString REMOVING ${LANG_SIMPCHINESE} "从本机卸载对标。"
LangString REMOVING ${LANG_ENGLISH} "Remove Duibiao from your computer."
LangString FROM ${LANG_SIMPCHINESE} "文件夹："
LangString FROM ${LANG_ENGLISH} "Folder:"
LangString KEPT ${LANG_SIMPCHINESE} "只删除程序。您的 .duibiao 文件、备份和设置都会留下。点“卸载”开始。"
LangString KEPT ${LANG_ENGLISH} "Only the program goes. Your .duibiao files, backups and settings stay. Click Uninstall to begin."
LangString RUNNING ${LANG_SIMPCHINESE} "对标正在运行，没有改动任何文件。请先关闭对标，再点“重试”。"
LangString RUNNING ${LANG_ENGLISH} "Duibiao is running; no file was changed. Close it and retry."
LangString NO_ROOM ${LANG_SIMPCHINESE} "不能写入“$INSTDIR”：磁盘已满，没有写入权限，或其中的文件正被其他程序占用。原有版本没有改动，仍可使用。请处理后重试，或另选文件夹。"
LangString NO_ROOM ${LANG_ENGLISH} "“$INSTDIR” cannot be written: the disk is full, there is no permission, or another program holds files in it. The version that was there is unchanged and still works. Mend that and try again, or choose another folder."
LangString FOREIGN ${LANG_SIMPCHINESE} "“$INSTDIR”里有其他程序的文件。请另选一个文件夹。"
LangString FOREIGN ${LANG_ENGLISH} "“$INSTDIR” holds files of another program. Choose another folder."
LangString NOT_BACK ${LANG_SIMPCHINESE} "原有版本的文件没有全部放回原处，它们保存在“${OLD}”。请重新启动电脑，再运行一次安装程序。"
LangString NOT_BACK ${LANG_ENGLISH} "Not all files of the version that was there could be put back; they are kept in “${OLD}”. Restart the computer and run this installer again."
LangString NOT_REGISTERED ${LANG_SIMPCHINESE} "对标已装好，但开始菜单、文件关联或卸载信息没有写成。可以在“$INSTDIR”里直接打开“${WINDOW}”。"
LangString NOT_REGISTERED ${LANG_ENGLISH} "Duibiao is installed, but its start menu entry, file type or removal entry could not be written. Open “${WINDOW}” in “$INSTDIR”."
LangString NOT_REMOVED ${LANG_SIMPCHINESE} "“$INSTDIR\lib”不能删除，可能正被其他程序占用。对标没有改动，仍可使用。请重新启动电脑后再卸载。"
LangString NOT_REMOVED ${LANG_ENGLISH} "“$INSTDIR\lib” cannot be removed; another program may be using it. Duibiao is unchanged and still works. Restart the computer and remove it again."
LangString NOT_64 ${LANG_SIMPCHINESE} "对标需要 64 位 Windows 10 或更新版本。"
LangString NOT_64 ${LANG_ENGLISH} "Duibiao needs 64-bit Windows 10 or later."

!macro SAY words ; above the bar, and nothing else from then on
  SetDetailsPrint textonly
  DetailPrint "${words}"
  SetDetailsPrint none
!macroend

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
  ${OrIfNot} ${AtLeastWin10} ; Qt would not start, and nothing would say why
    IfSilent +2
    MessageBox MB_OK|MB_ICONSTOP "$(NOT_64)"
    SetErrorLevel 33
    Quit
  ${EndIf}
FunctionEnd

; Only lib bears a name that others use too, and a lib that is not ours must stay where it is. What an interrupted
; installation left is ours: .duibiao-old stands until every part is in its place, and lib is the last to get there.
Function IsForeign
  StrCpy $0 0
  ${If} ${FileExists} "$INSTDIR\lib"
  ${AndIfNot} ${FileExists} "$INSTDIR\${OURS}"
  ${AndIfNot} ${FileExists} "$INSTDIR\${CONSOLE}"
  ${AndIfNot} ${FileExists} "${OLD}"
    StrCpy $0 1
  ${EndIf}
FunctionEnd

Function AskForAnotherFolder
  Call IsForeign
  ${If} $0 == 1
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(FOREIGN)"
    Abort
  ${EndIf}
FunctionEnd

; One part of the program, a file or a folder: out of the way, into place, and back again where something went wrong.
!macro PUT_ASIDE name
  ${If} ${FileExists} "$INSTDIR\${name}"
    Rename "$INSTDIR\${name}" "${OLD}\${name}"
  ${EndIf}
!macroend
!macro PUT_IN name
  Rename "${NEW}\${name}" "$INSTDIR\${name}"
!macroend
!macro TAKE_OUT name
  ${IfNot} ${FileExists} "${NEW}\${name}"
    Rename "$INSTDIR\${name}" "${NEW}\${name}"
  ${EndIf}
!macroend
!macro PUT_BACK name
  ${If} ${FileExists} "${OLD}\${name}"
    RMDir /r "$INSTDIR\${name}"
    Delete "$INSTDIR\${name}"
    Rename "${OLD}\${name}" "$INSTDIR\${name}"
  ${EndIf}
!macroend
!macro EACH_PART act
  !insertmacro ${act} "${WINDOW}"
  !insertmacro ${act} "${CONSOLE}"
  !insertmacro ${act} "${ICON}"
  !insertmacro ${act} "${REMOVAL}"
  !insertmacro ${act} "lib"
!macroend

Function GiveUp ; the new files go, the version that was there stays, also where it could not be put back
  SetOutPath "$TEMP"
  RMDir /r "${NEW}"
  RMDir "${OLD}"
  RMDir "$INSTDIR"
  ${If} ${FileExists} "${OLD}"
    IfSilent +2
    MessageBox MB_OK|MB_ICONSTOP "$(NOT_BACK)"
    SetErrorLevel 35
    Quit
  ${EndIf}
  IfSilent +2
  MessageBox MB_OK|MB_ICONSTOP "$(NO_ROOM)"
  SetErrorLevel 31
  Quit
FunctionEnd

Function .onInstFailed ; a file could not be laid down, and nobody was there to be asked
  Call GiveUp
FunctionEnd

Section
  !insertmacro SAY "$(INSTALLING)"
  Call IsForeign
  ${If} $0 == 1 ; with /S; else the page of the folder has said it
    SetErrorLevel 34
    Quit
  ${EndIf}
  ClearErrors
  CreateDirectory "${NEW}" ; asked first: a program that may not be written to looks like one that runs
  ${If} ${Errors}
    Call GiveUp
  ${EndIf}
  RMDir "${NEW}"
  Call StopWhereRunning
  ${If} ${FileExists} "${OLD}" ; an earlier installation was cut off between two parts
    !insertmacro EACH_PART PUT_BACK
    RMDir "${OLD}"
    ${If} ${FileExists} "${OLD}"
      Call GiveUp
    ${EndIf}
  ${EndIf}
  ; The new version is laid beside the old one and takes its place only when it is whole.
  SetOverwrite try
  RMDir /r "${NEW}"
  ClearErrors
  SetOutPath "${NEW}"
  File /r "${SOURCE}\*.*" ; with a / between, the makensis of Windows would find nothing
  File "/oname=${ICON}" "${ICONS}\workspace.ico"
  WriteUninstaller "${NEW}\${REMOVAL}"
  ${If} ${Errors}
    Call GiveUp
  ${EndIf}
  SetOutPath "$INSTDIR"
  ClearErrors
  CreateDirectory "${OLD}"
  !insertmacro EACH_PART PUT_ASIDE
  IfErrors undo ; asking clears it
  !insertmacro EACH_PART PUT_IN
  IfErrors undo
  Rename "${OLD}" "${NEW}\old" ; at one stroke: half of it must never be taken for what is to be put back
  IfErrors undo done
  undo:
    !insertmacro EACH_PART TAKE_OUT
    !insertmacro EACH_PART PUT_BACK
    Call GiveUp
  done:
  RMDir /r "${NEW}"
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  ClearErrors
  CreateShortcut "${SHORTCUT}" "$INSTDIR\${WINDOW}" "" "$INSTDIR\${WINDOW}" 0
  WriteRegStr HKCU "${KEY}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "Version" "${VERSION}"
  WriteRegStr HKCU "Software\Classes\.duibiao" "" "${TYPE}"
  WriteRegStr HKCU "Software\Classes\.duibiao\OpenWithProgids" "${TYPE}" ""
  WriteRegStr HKCU "Software\Classes\${TYPE}" "" "$(WORKSPACE)"
  WriteRegStr HKCU "Software\Classes\${TYPE}\DefaultIcon" "" "$INSTDIR\${ICON}"
  WriteRegStr HKCU "Software\Classes\${TYPE}\shell\open\command" "" '"$INSTDIR\${WINDOW}" "%1"'
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "对标 Duibiao"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${WINDOW}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Duibiao"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\${REMOVAL}"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\${REMOVAL}" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
  ${If} ${Errors}
    IfSilent +2
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(NOT_REGISTERED)"
    SetErrorLevel 36
  ${EndIf}
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)' ; icons of workspaces change at once
SectionEnd

Section "Uninstall" ; program files only: workspaces, backups and settings are the user's
  !insertmacro SAY "$(GOING)"
  Call un.StopWhereRunning
  RMDir /r "${NEW}"
  ${If} ${FileExists} "$INSTDIR\lib"
    ClearErrors
    Rename "$INSTDIR\lib" "${NEW}" ; all of it or nothing
    ${If} ${Errors}
      IfSilent +2
      MessageBox MB_OK|MB_ICONSTOP "$(NOT_REMOVED)"
      SetErrorLevel 31
      Quit
    ${EndIf}
  ${EndIf}
  RMDir /r "${NEW}"
  RMDir /r "${OLD}"
  Delete "$INSTDIR\${WINDOW}"
  Delete "$INSTDIR\${CONSOLE}"
  Delete "$INSTDIR\${ICON}"
  Delete "$INSTDIR\${REMOVAL}"
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
  !insertmacro SAY "$(GONE)"
SectionEnd
