<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="ko_KR">
<context>
    <name>barodesk::ui::AttachmentText</name>
    <message>
        <source>민원 자료</source>
        <translation>From the citizen</translation>
    </message>
    <message>
        <source>처리 결과</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>서명한 구술서</source>
        <translation>Signed dictation</translation>
    </message>
    <message>
        <source>회신</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>읽는 중</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>접수하면 보냅니다</source>
        <translation>Sent when you register</translation>
    </message>
    <message>
        <source>보낼 차례를 기다립니다</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>보내는 중 %1 %</source>
        <translation>Sending, %1 %</translation>
    </message>
    <message>
        <source>서버가 바이러스를 검사합니다</source>
        <translation>The server is scanning it</translation>
    </message>
    <message>
        <source>민원에 붙이는 중</source>
        <translation>Being added to the complaint</translation>
    </message>
    <message>
        <source>파일을 읽을 수 없습니다.</source>
        <translation>The file cannot be read.</translation>
    </message>
    <message>
        <source>빈 파일입니다.</source>
        <translation>The file is empty.</translation>
    </message>
    <message>
        <source>파일이 너무 큽니다.</source>
        <translation>The file is too large.</translation>
    </message>
    <message>
        <source>더 붙일 수 없습니다.</source>
        <translation>No more can be attached.</translation>
    </message>
    <message>
        <source>이 PC에 저장하지 못했습니다.</source>
        <translation>It could not be kept on this PC.</translation>
    </message>
    <message>
        <source>위치정보를 지울 수 없습니다.</source>
        <translation>Its location cannot be removed.</translation>
    </message>
    <message>
        <source>바이러스가 발견되어 받지 않았습니다.</source>
        <translation>A virus was found in it; it was not taken.</translation>
    </message>
    <message>
        <source>파일을 붙일 권한이 없습니다.</source>
        <translation>You may not attach files.</translation>
    </message>
    <message>
        <source>서버가 받지 않았습니다.</source>
        <translation>The server did not take it.</translation>
    </message>
    <message>
        <source>파일이 그 자리에 있는지 보고 다시 붙여 주십시오.</source>
        <translation>See whether the file is still there and attach it again.</translation>
    </message>
    <message>
        <source>다시 저장하여 붙여 주십시오.</source>
        <translation>Save it again and attach it.</translation>
    </message>
    <message>
        <source>한 파일은 %1 MB까지입니다. 줄여서 다시 붙여 주십시오.</source>
        <translation>A file may have %1 MB. Make it smaller and attach it again.</translation>
    </message>
    <message>
        <source>한 민원에 %1개까지입니다. 쓰지 않는 것을 빼 주십시오.</source>
        <translation>A complaint may have %1 files. Take out what is not needed.</translation>
    </message>
    <message>
        <source>디스크에 빈 곳이 있는지 보고 다시 붙여 주십시오.</source>
        <translation>See whether the disk has room and attach it again.</translation>
    </message>
    <message>
        <source>이 형식에서는 지울 수 없습니다. ‘위치정보 남기기’를 켜면 그대로 보내고, 아니면 JPEG로 바꾸어 붙여 주십시오.</source>
        <translation>It cannot be removed from this format. Turn on “Keep location” to send it as it is, or attach it as a JPEG.</translation>
    </message>
    <message>
        <source>사진이 상했습니다. ‘위치정보 남기기’를 켜면 그대로 보냅니다.</source>
        <translation>The photo is damaged. Turn on “Keep location” to send it as it is.</translation>
    </message>
    <message>
        <source>여시지 말고 전산 담당에게 알려 주십시오.</source>
        <translation>Do not open it, and tell your IT staff.</translation>
    </message>
    <message>
        <source>전산 담당에게 알려 주십시오.</source>
        <translation>Please tell your IT staff.</translation>
    </message>
    <message>
        <source>민원에 붙지 않은 파일이 서버에 너무 많아 기다립니다</source>
        <translation>Waits: too many files at the server that no complaint has</translation>
    </message>
    <message>
        <source>서버에 이 파일이 없습니다.</source>
        <translation>The server does not have this file.</translation>
    </message>
    <message>
        <source>지금 가져올 수 없습니다. 서버에 연결되면 다시 눌러 주십시오.</source>
        <translation>It cannot be fetched now. Try again when the server is reached.</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::CounselPage</name>
    <message>
        <source>상담</source>
        <translation>Calls</translation>
    </message>
    <message>
        <source>접수했지만 연결하지 못했습니다. %1</source>
        <translation>Registered, but not linked. %1</translation>
    </message>
    <message>
        <source>접수번호 %1</source>
        <translation>Complaint number %1</translation>
    </message>
    <message>
        <source>적은 내용이 %1에 전달되지 않았습니다. 전화는 그대로 이어집니다.</source>
        <translation>What you noted did not reach %1. The call goes on as it is.</translation>
    </message>
    <message>
        <source>방금 접수한 민원의 접수증 PDF</source>
        <translation>Receipt (PDF) of the complaint just registered</translation>
    </message>
    <message>
        <source>접수증 PDF %1</source>
        <translation>Receipt PDF %1</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::EscalationText</name>
    <message>
        <source>기한의 %1 %가 지남</source>
        <translation>%1 % of the time is gone</translation>
    </message>
    <message>
        <source>기한이 지남</source>
        <translation>Overdue</translation>
    </message>
    <message numerus="yes">
        <source>기한이 지나고 %n근무시간</source>
        <translation>
            <numerusform>Overdue by %n working hour</numerusform>
            <numerusform>Overdue by %n working hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n근무시간 동안 아무도 손대지 않음</source>
        <translation>
            <numerusform>Untouched for %n working hour</numerusform>
            <numerusform>Untouched for %n working hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barodesk::ui::HistoryText</name>
    <message>
        <source>민원을 접수했습니다 (%1).</source>
        <translation>Complaint received (%1).</translation>
    </message>
    <message>
        <source>접수 내용을 고쳤습니다.</source>
        <translation>Complaint amended.</translation>
    </message>
    <message>
        <source>%1에 배정했습니다 (담당 %2).</source>
        <translation>Assigned to %1 (owner %2).</translation>
    </message>
    <message>
        <source>%1에 배정했습니다.</source>
        <translation>Assigned to %1.</translation>
    </message>
    <message>
        <source>처리를 시작했습니다.</source>
        <translation>Work started.</translation>
    </message>
    <message>
        <source>처리 일정을 %1에 잡았습니다.</source>
        <translation>Work scheduled for %1.</translation>
    </message>
    <message>
        <source>민원인에게 보완을 요구했습니다. 처리기한이 멈춥니다.</source>
        <translation>Supplement requested from the citizen. The clock stops.</translation>
    </message>
    <message>
        <source>보완을 받았습니다. 처리기한이 다시 흐릅니다.</source>
        <translation>Supplement received. The clock runs again.</translation>
    </message>
    <message>
        <source>%1에 이송했습니다.</source>
        <translation>Transferred to %1.</translation>
    </message>
    <message>
        <source>민원인의 뜻에 따라 취하했습니다.</source>
        <translation>Withdrawn at the citizen’s wish.</translation>
    </message>
    <message>
        <source>처리를 마쳤습니다.</source>
        <translation>Work done, complaint resolved.</translation>
    </message>
    <message>
        <source>결과를 알리고 종결했습니다.</source>
        <translation>Result told to the citizen, complaint closed.</translation>
    </message>
    <message>
        <source>민원을 다시 열었습니다.</source>
        <translation>Complaint reopened.</translation>
    </message>
    <message>
        <source>메모를 남겼습니다.</source>
        <translation>Note added.</translation>
    </message>
    <message>
        <source>%1에 전화하기로 약속했습니다.</source>
        <translation>Call-back promised for %1.</translation>
    </message>
    <message>
        <source>콜백을 약속했습니다 (%1).</source>
        <translation>Call-back promised (%1).</translation>
    </message>
    <message>
        <source>콜백 약속을 지켰습니다.</source>
        <translation>Call-back promise kept.</translation>
    </message>
    <message>
        <source>문자로 안내하여 콜백을 마쳤습니다.</source>
        <translation>Call-back settled by text message.</translation>
    </message>
    <message>
        <source>전화했으나 받지 않았습니다.</source>
        <translation>Called, no answer.</translation>
    </message>
    <message>
        <source>다시 전화하기로 했습니다.</source>
        <translation>To be called again.</translation>
    </message>
    <message>
        <source>콜백 약속을 면제했습니다.</source>
        <translation>Call-back promise excused.</translation>
    </message>
    <message>
        <source>민원인을 등록했습니다.</source>
        <translation>Citizen registered.</translation>
    </message>
    <message>
        <source>민원인 정보를 고쳤습니다.</source>
        <translation>Citizen details amended.</translation>
    </message>
    <message>
        <source>통화를 기록했습니다.</source>
        <translation>Call logged.</translation>
    </message>
    <message>
        <source>통화에 후처리 코드를 적었습니다.</source>
        <translation>Gave the call its wrap-up code.</translation>
    </message>
    <message>
        <source>콜백 약속: %1 · %2</source>
        <translation>Call-back promised: %1 · %2</translation>
    </message>
    <message>
        <source>유형: %1</source>
        <translation>Category: %1</translation>
    </message>
    <message>
        <source>위치: %1</source>
        <translation>Place: %1</translation>
    </message>
    <message>
        <source>긴급도: %1</source>
        <translation>Urgency: %1</translation>
    </message>
    <message>
        <source>내용을 새로 적음</source>
        <translation>Details rewritten</translation>
    </message>
    <message>
        <source>다음 시도 %1</source>
        <translation>Next try %1</translation>
    </message>
    <message>
        <source>보관 기간이 지나 받아쓴 내용을 지웠습니다.</source>
        <translation>Deleted the transcript, as its retention period is over.</translation>
    </message>
    <message>
        <source>보관 기간이 지나 통화의 개인정보를 지웠습니다.</source>
        <translation>Deleted the call&apos;s personal data, as its retention period is over.</translation>
    </message>
    <message>
        <source>다른 민원과 연결했습니다 (%1).</source>
        <translation>Linked to another complaint (%1).</translation>
    </message>
    <message>
        <source>소관 부서가 맡기로 했습니다.</source>
        <translation>The department has taken it on.</translation>
    </message>
    <message>
        <source>부서가 소관이 아니라고 돌려보냈습니다.</source>
        <translation>The department gave it back as not theirs.</translation>
    </message>
    <message>
        <source>처리기한을 %1 늘렸습니다 (%2).</source>
        <translation>Due time extended by %1 (%2).</translation>
    </message>
    <message>
        <source>민원인에게 처리상황을 알렸습니다.</source>
        <translation>The petitioner was told how it goes.</translation>
    </message>
    <message>
        <source>구술한 내용에 서명을 받았습니다. 처리기한이 시작됩니다.</source>
        <translation>What was dictated is signed. The clock begins.</translation>
    </message>
    <message>
        <source>다른 민원에 합쳤습니다.</source>
        <translation>Merged into another complaint.</translation>
    </message>
    <message>
        <source>같은 일로 민원인이 더해졌습니다.</source>
        <translation>Another petitioner joined.</translation>
    </message>
    <message>
        <source>다른 민원과의 연결을 끊었습니다.</source>
        <translation>Unlinked from another complaint.</translation>
    </message>
    <message>
        <source>앞 단계를 되돌렸습니다.</source>
        <translation>The last step was taken back.</translation>
    </message>
    <message>
        <source>콜백을 %1에게 넘겼습니다.</source>
        <translation>Call-back passed on to %1.</translation>
    </message>
    <message>
        <source>콜백을 %1로 옮겼습니다.</source>
        <translation>Call-back moved to %1.</translation>
    </message>
    <message>
        <source>처리하기 어렵다고 알렸습니다 (%1).</source>
        <translation>Reported as blocked (%1).</translation>
    </message>
    <message>
        <source>처리 곤란이 풀렸습니다.</source>
        <translation>No longer blocked.</translation>
    </message>
    <message>
        <source>민원조정위원회에 조정을 신청했습니다.</source>
        <translation>Mediation was asked of the committee.</translation>
    </message>
    <message>
        <source>조정 결과 %1에서 처리하기로 했습니다.</source>
        <translation>The committee decided: %1 handles it.</translation>
    </message>
    <message>
        <source>파일을 붙였습니다 (%1).</source>
        <translation>A file was attached (%1).</translation>
    </message>
    <message>
        <source>파일을 뗐습니다.</source>
        <translation>File removed.</translation>
    </message>
    <message>
        <source>시민참여단 %1번이 평가했습니다 (%2).</source>
        <translation>Citizen panel no. %1 has looked at it (%2).</translation>
    </message>
    <message>
        <source>공휴일이 바뀌어 처리기한을 다시 계산했습니다.</source>
        <translation>Holidays have changed; the due time was counted anew.</translation>
    </message>
    <message>
        <source>지연을 알렸습니다 (%1).</source>
        <translation>Escalated (%1).</translation>
    </message>
    <message>
        <source>지연을 알렸습니다.</source>
        <translation>Escalated.</translation>
    </message>
    <message>
        <source>처리 일정을 %1에 잡았습니다 (%2).</source>
        <translation>Work scheduled for %1 (%2).</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::Labels</name>
    <message>
        <source>접수</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>배정</source>
        <translation>Assigned</translation>
    </message>
    <message>
        <source>처리중</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>처리예정</source>
        <translation>Scheduled</translation>
    </message>
    <message>
        <source>보완요구</source>
        <translation>Supplement</translation>
    </message>
    <message>
        <source>이송</source>
        <translation>Transferred</translation>
    </message>
    <message>
        <source>취하</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>완료</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>종결</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>상담사</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>바로처리팀</source>
        <translation>Baro team</translation>
    </message>
    <message>
        <source>현장기동팀장</source>
        <translation>Field team lead</translation>
    </message>
    <message>
        <source>진심소통팀</source>
        <translation>Communication team</translation>
    </message>
    <message>
        <source>팀장</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>관리자</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>열람자</source>
        <translation>Viewer</translation>
    </message>
    <message>
        <source>전화</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>채팅</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>음성봇</source>
        <translation>Voice bot</translation>
    </message>
    <message>
        <source>현장</source>
        <translation>On site</translation>
    </message>
    <message>
        <source>방문</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>누리집</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>보통</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>긴급</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>법령질의</source>
        <translation>Statute inquiry</translation>
    </message>
    <message>
        <source>기타질의</source>
        <translation>Other inquiry</translation>
    </message>
    <message>
        <source>건의민원</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>고충민원</source>
        <translation>Grievance</translation>
    </message>
    <message>
        <source>기타민원</source>
        <translation>General</translation>
    </message>
    <message>
        <source>법정민원</source>
        <translation>Statutory</translation>
    </message>
    <message>
        <source>즉시</source>
        <translation>Immediate</translation>
    </message>
    <message numerus="yes">
        <source>%n근무시간</source>
        <translation>
            <numerusform>%n working hour</numerusform>
            <numerusform>%n working hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n일</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n주</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n개월</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n년</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message>
        <source>내용 고치기</source>
        <translation>Amend</translation>
    </message>
    <message>
        <source>처리 시작</source>
        <translation>Start work</translation>
    </message>
    <message>
        <source>보완 접수</source>
        <translation>Supplement in</translation>
    </message>
    <message>
        <source>다시 열기</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>메모</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>연결</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>콜백 약속</source>
        <translation>Promise call-back</translation>
    </message>
    <message>
        <source>콜백 기록</source>
        <translation>Record call-back</translation>
    </message>
    <message>
        <source>콜백 면제</source>
        <translation>Excuse call-back</translation>
    </message>
    <message>
        <source>민원인 등록</source>
        <translation>Register citizen</translation>
    </message>
    <message>
        <source>민원인 고치기</source>
        <translation>Amend citizen</translation>
    </message>
    <message>
        <source>통화 기록</source>
        <translation>Log call</translation>
    </message>
    <message>
        <source>후처리 코드</source>
        <translation>Wrap-up code</translation>
    </message>
    <message>
        <source>처리 완료 후</source>
        <translation>When done</translation>
    </message>
    <message>
        <source>작업 예정 안내</source>
        <translation>Before planned work</translation>
    </message>
    <message>
        <source>민원인 요청</source>
        <translation>Asked for by citizen</translation>
    </message>
    <message>
        <source>약속</source>
        <translation>Promised</translation>
    </message>
    <message>
        <source>통화함</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>면제</source>
        <translation>Excused</translation>
    </message>
    <message>
        <source>부재</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>다시 걸기</source>
        <translation>Call again</translation>
    </message>
    <message>
        <source>문자 안내</source>
        <translation>Text message</translation>
    </message>
    <message>
        <source>수신</source>
        <translation>Incoming</translation>
    </message>
    <message>
        <source>발신</source>
        <translation>Outgoing</translation>
    </message>
    <message>
        <source>통화</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>부재중</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>거절</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>연결 실패</source>
        <translation>Not connected</translation>
    </message>
    <message>
        <source>다른 자리에서 받음</source>
        <translation>Answered elsewhere</translation>
    </message>
    <message>
        <source>민원인</source>
        <translation>Citizen</translation>
    </message>
    <message>
        <source>근무시간</source>
        <translation>Working hours</translation>
    </message>
    <message>
        <source>근무시간 외</source>
        <translation>Outside working hours</translation>
    </message>
    <message>
        <source>점심시간</source>
        <translation>Lunch</translation>
    </message>
    <message>
        <source>주말</source>
        <translation>Weekend</translation>
    </message>
    <message>
        <source>공휴일</source>
        <translation>Public holiday</translation>
    </message>
    <message>
        <source>보완 대기</source>
        <translation>Awaiting supplement</translation>
    </message>
    <message>
        <source>접수 시각이 올바르지 않아 처리기한을 계산할 수 없습니다.</source>
        <translation>The due time cannot be computed: the time of receipt is not valid.</translation>
    </message>
    <message>
        <source>그 해의 공휴일이 등록되어 있지 않아 처리기한을 계산할 수 없습니다.</source>
        <translation>The due time cannot be computed: the public holidays of that year are not registered.</translation>
    </message>
    <message>
        <source>보완 기간이 서로 겹쳐 처리기한을 계산할 수 없습니다.</source>
        <translation>The due time cannot be computed: the supplement periods overlap.</translation>
    </message>
    <message>
        <source>로그아웃됨</source>
        <translation>Signed out</translation>
    </message>
    <message>
        <source>연결하는 중</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>동기화하는 중</source>
        <translation>Syncing</translation>
    </message>
    <message>
        <source>동기화됨</source>
        <translation>Synced</translation>
    </message>
    <message>
        <source>오프라인</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>다시 로그인 필요</source>
        <translation>Sign in again</translation>
    </message>
    <message>
        <source>업데이트 필요</source>
        <translation>Update needed</translation>
    </message>
    <message>
        <source>로그아웃</source>
        <translation>Signed out</translation>
    </message>
    <message>
        <source>대기</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>통화 중</source>
        <translation>Talking</translation>
    </message>
    <message>
        <source>후처리</source>
        <translation>After-call work</translation>
    </message>
    <message>
        <source>이석</source>
        <translation>Not ready</translation>
    </message>
    <message>
        <source>로그인</source>
        <translation>Signed in</translation>
    </message>
    <message>
        <source>응답 없음</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>전화망 끊김</source>
        <translation>Line lost</translation>
    </message>
    <message>
        <source>연결 끊김</source>
        <translation>Connection lost</translation>
    </message>
    <message>
        <source>전화 없음</source>
        <translation>No phone</translation>
    </message>
    <message>
        <source>전화 준비 중</source>
        <translation>Phone starting</translation>
    </message>
    <message>
        <source>내선 없음</source>
        <translation>No extension</translation>
    </message>
    <message>
        <source>전화 등록 중</source>
        <translation>Phone registering</translation>
    </message>
    <message>
        <source>전화 연결됨</source>
        <translation>Phone connected</translation>
    </message>
    <message>
        <source>전화 연결 안 됨</source>
        <translation>Phone not connected</translation>
    </message>
    <message>
        <source>내선 비밀번호가 맞지 않습니다. 전산 담당자에게 알려 주세요.</source>
        <translation>The extension’s password is wrong. Please tell IT.</translation>
    </message>
    <message>
        <source>교환기에 닿지 않습니다. 네트워크를 확인해 주세요.</source>
        <translation>The switchboard cannot be reached. Please check the network.</translation>
    </message>
    <message>
        <source>교환기가 응답하지 않습니다. 자동으로 다시 시도합니다.</source>
        <translation>The switchboard does not answer. Trying again by itself.</translation>
    </message>
    <message>
        <source>교환기의 인증서를 믿을 수 없습니다. 전산 담당자에게 알려 주세요.</source>
        <translation>The switchboard’s certificate is not trusted. Please tell IT.</translation>
    </message>
    <message>
        <source>교환기가 이 내선의 등록을 거부했습니다. 전산 담당자에게 알려 주세요.</source>
        <translation>The switchboard refused to register this extension. Please tell IT.</translation>
    </message>
    <message>
        <source>전화를 등록하지 못했습니다. 자동으로 다시 시도합니다.</source>
        <translation>The phone could not be registered. Trying again by itself.</translation>
    </message>
    <message>
        <source>통화 종료</source>
        <translation>Call ended</translation>
    </message>
    <message>
        <source>상대가 끊음</source>
        <translation>Other side hung up</translation>
    </message>
    <message>
        <source>받기 전에 끊김</source>
        <translation>Ended before answer</translation>
    </message>
    <message>
        <source>통화 중인 번호</source>
        <translation>Busy</translation>
    </message>
    <message>
        <source>거절됨</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>받지 않음</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>없는 번호</source>
        <translation>No such number</translation>
    </message>
    <message>
        <source>연결할 수 없는 번호</source>
        <translation>Number unavailable</translation>
    </message>
    <message>
        <source>음성이 끊김</source>
        <translation>Sound lost</translation>
    </message>
    <message>
        <source>내선 인증 실패</source>
        <translation>Extension sign-in failed</translation>
    </message>
    <message>
        <source>받아쓰기 꺼짐</source>
        <translation>Transcript off</translation>
    </message>
    <message>
        <source>받아쓰기 준비 중</source>
        <translation>Transcript starting</translation>
    </message>
    <message>
        <source>받아쓰기 준비됨</source>
        <translation>Transcript ready</translation>
    </message>
    <message>
        <source>받아쓰기 다시 시작 중</source>
        <translation>Transcript restarting</translation>
    </message>
    <message>
        <source>음성 모델 없음</source>
        <translation>No speech model</translation>
    </message>
    <message>
        <source>받아쓰기 안 됨</source>
        <translation>Transcript failed</translation>
    </message>
    <message>
        <source>소관 미정</source>
        <translation>Unowned</translation>
    </message>
    <message>
        <source>알 수 없는 사용자</source>
        <translation>Unknown user</translation>
    </message>
    <message>
        <source>위치 미상</source>
        <translation>Place unknown</translation>
    </message>
    <message>
        <source>접수</source>
        <comment>command</comment>
        <translation>Register</translation>
    </message>
    <message>
        <source>배정</source>
        <comment>command</comment>
        <translation>Assign</translation>
    </message>
    <message>
        <source>처리예정</source>
        <comment>command</comment>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>보완요구</source>
        <comment>command</comment>
        <translation>Ask for more</translation>
    </message>
    <message>
        <source>이송</source>
        <comment>command</comment>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>취하</source>
        <comment>command</comment>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>완료</source>
        <comment>command</comment>
        <translation>Resolve</translation>
    </message>
    <message>
        <source>종결</source>
        <comment>command</comment>
        <translation>Close</translation>
    </message>
    <message>
        <source>통화 기록 파기</source>
        <translation>Delete call data</translation>
    </message>
    <message>
        <source>서버</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>다른 전화로 연결됨</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>암호화되지 않아 거절됨</source>
        <translation>Refused: not encrypted</translation>
    </message>
    <message>
        <source>서명대기</source>
        <translation>Awaiting signature</translation>
    </message>
    <message>
        <source>수락</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>병합</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>수락</source>
        <comment>command</comment>
        <translation>Accept</translation>
    </message>
    <message>
        <source>소관 아님</source>
        <translation>Not ours</translation>
    </message>
    <message>
        <source>기한 연장</source>
        <translation>Extend</translation>
    </message>
    <message>
        <source>처리상황 통지</source>
        <translation>Progress notice</translation>
    </message>
    <message>
        <source>서명 확인</source>
        <translation>Confirm signature</translation>
    </message>
    <message>
        <source>병합</source>
        <comment>command</comment>
        <translation>Merge</translation>
    </message>
    <message>
        <source>민원인 더하기</source>
        <translation>Add petitioner</translation>
    </message>
    <message>
        <source>연결 끊기</source>
        <translation>Unlink</translation>
    </message>
    <message>
        <source>되돌리기</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>콜백 옮기기</source>
        <translation>Move call-back</translation>
    </message>
    <message>
        <source>처리 곤란</source>
        <translation>Report obstacle</translation>
    </message>
    <message>
        <source>곤란 해소</source>
        <translation>Clear obstacle</translation>
    </message>
    <message>
        <source>조정 신청</source>
        <translation>Ask for mediation</translation>
    </message>
    <message>
        <source>조정 결정</source>
        <translation>Record decision</translation>
    </message>
    <message>
        <source>파일 붙이기</source>
        <translation>Attach file</translation>
    </message>
    <message>
        <source>파일 떼기</source>
        <translation>Remove file</translation>
    </message>
    <message>
        <source>시민참여단 평가</source>
        <translation>Panel verdict</translation>
    </message>
    <message>
        <source>기한 다시 계산</source>
        <translation>Recount due time</translation>
    </message>
    <message>
        <source>지연 알림</source>
        <translation>Escalation</translation>
    </message>
    <message>
        <source>연장 (1회, 원래 기간까지)</source>
        <translation>Extension (once, up to the period)</translation>
    </message>
    <message>
        <source>민원인 동의에 따른 재연장</source>
        <translation>Further extension by consent</translation>
    </message>
    <message>
        <source>현장조사 (14일까지)</source>
        <translation>Site investigation (up to 14 days)</translation>
    </message>
    <message>
        <source>관련</source>
        <translation>Related</translation>
    </message>
    <message>
        <source>반복</source>
        <translation>Repeat</translation>
    </message>
    <message>
        <source>중복</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>재발</source>
        <translation>Recurrence</translation>
    </message>
    <message>
        <source>예산 부족</source>
        <translation>No budget</translation>
    </message>
    <message>
        <source>권한 없음</source>
        <translation>No power</translation>
    </message>
    <message>
        <source>잘됨</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>일부 미흡</source>
        <translation>Partly</translation>
    </message>
    <message>
        <source>미흡</source>
        <translation>Poor</translation>
    </message>
    <message>
        <source>처리부서 배정</source>
        <translation>Routing</translation>
    </message>
    <message>
        <source>소관 부서로 넘김</source>
        <translation>Passing on</translation>
    </message>
    <message>
        <source>다른 기관으로 이송</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>처리기한</source>
        <translation>Due time</translation>
    </message>
    <message>
        <source>콜백</source>
        <translation>Call-back</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::LawText</name>
    <message>
        <source>근무시간</source>
        <translation>Working hours</translation>
    </message>
    <message>
        <source>공휴일 규정</source>
        <translation>Public holiday rules</translation>
    </message>
    <message>
        <source>법 제%1조</source>
        <translation>Act Art. %1</translation>
    </message>
    <message>
        <source>시행령 제%1조</source>
        <translation>Decree Art. %1</translation>
    </message>
    <message>
        <source>민법 제%1조</source>
        <translation>Civil Act Art. %1</translation>
    </message>
    <message>
        <source>제%1항</source>
        <translation>para. %1</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::RefusalText</name>
    <message>
        <source>이 기록을 찾을 수 없습니다.</source>
        <translation>This record cannot be found.</translation>
    </message>
    <message>
        <source>이미 접수된 기록입니다.</source>
        <translation>This record is already registered.</translation>
    </message>
    <message>
        <source>이 기록에는 할 수 없는 일입니다.</source>
        <translation>This cannot be done to this record.</translation>
    </message>
    <message>
        <source>이 일을 할 권한이 없습니다.</source>
        <translation>You are not permitted to do this.</translation>
    </message>
    <message>
        <source>지금 상태에서는 할 수 없습니다.</source>
        <translation>This cannot be done in the present state.</translation>
    </message>
    <message>
        <source>사유가 필요합니다.</source>
        <translation>A reason is needed.</translation>
    </message>
    <message>
        <source>내용이 필요합니다.</source>
        <translation>Details are needed.</translation>
    </message>
    <message>
        <source>글이 너무 깁니다.</source>
        <translation>The text is too long.</translation>
    </message>
    <message>
        <source>민원 유형이 필요합니다.</source>
        <translation>A category is needed.</translation>
    </message>
    <message>
        <source>고를 수 없는 민원 유형입니다.</source>
        <translation>This category cannot be chosen.</translation>
    </message>
    <message>
        <source>없는 부서입니다.</source>
        <translation>There is no such department.</translation>
    </message>
    <message>
        <source>없는 읍면동입니다.</source>
        <translation>There is no such district.</translation>
    </message>
    <message>
        <source>없는 담당자입니다.</source>
        <translation>There is no such officer.</translation>
    </message>
    <message>
        <source>위치가 필요합니다.</source>
        <translation>A place is needed.</translation>
    </message>
    <message>
        <source>이미 지난 시각입니다.</source>
        <translation>This time is already past.</translation>
    </message>
    <message>
        <source>시각이 올바르지 않습니다.</source>
        <translation>The time is not valid.</translation>
    </message>
    <message>
        <source>처리기한을 계산할 수 없습니다.</source>
        <translation>The due time cannot be computed.</translation>
    </message>
    <message>
        <source>지키지 않은 콜백 약속이 남아 있습니다.</source>
        <translation>A call-back promise is still open.</translation>
    </message>
    <message>
        <source>그 콜백 약속을 찾을 수 없습니다.</source>
        <translation>That call-back promise cannot be found.</translation>
    </message>
    <message>
        <source>이미 끝난 콜백입니다.</source>
        <translation>This call-back is already settled.</translation>
    </message>
    <message>
        <source>전화번호가 필요합니다.</source>
        <translation>A phone number is needed.</translation>
    </message>
    <message>
        <source>이 유형은 전화만으로 접수할 수 없습니다 (민원처리법 제8조).</source>
        <translation>This type cannot be received by phone alone (Civil Petitions Treatment Act, Art. 8).</translation>
    </message>
    <message>
        <source>같은 민원끼리는 연결할 수 없습니다.</source>
        <translation>A complaint cannot be linked to itself.</translation>
    </message>
    <message>
        <source>바뀐 내용이 없습니다.</source>
        <translation>Nothing has changed.</translation>
    </message>
    <message>
        <source>없는 후처리 코드입니다.</source>
        <translation>There is no such wrap-up code.</translation>
    </message>
    <message>
        <source>동기화가 끝난 뒤 다시 열어 보세요.</source>
        <translation>Open it again after syncing.</translation>
    </message>
    <message>
        <source>보드에서 접수번호를 확인해 주세요.</source>
        <translation>Please check its number on the board.</translation>
    </message>
    <message>
        <source>올바른 기록을 열고 다시 해 주세요.</source>
        <translation>Please open the right record and try again.</translation>
    </message>
    <message>
        <source>권한이 있는 동료나 팀장에게 부탁해 주세요.</source>
        <translation>Please ask a permitted colleague or your supervisor.</translation>
    </message>
    <message>
        <source>다른 자리에서 먼저 처리했는지 이력을 확인해 주세요.</source>
        <translation>Please check the history: a colleague may have done it first.</translation>
    </message>
    <message>
        <source>지금 할 수 있는 일: %1.</source>
        <translation>Possible now: %1.</translation>
    </message>
    <message>
        <source>사유를 적고 다시 해 주세요.</source>
        <translation>Please write a reason and try again.</translation>
    </message>
    <message>
        <source>내용을 적고 다시 해 주세요.</source>
        <translation>Please write the details and try again.</translation>
    </message>
    <message>
        <source>내용은 %L1자, 한 줄 항목은 %L2자까지 적을 수 있습니다.</source>
        <translation>Details may have up to %L1 characters, one-line fields up to %L2.</translation>
    </message>
    <message>
        <source>민원 유형을 골라 주세요.</source>
        <translation>Please choose a category.</translation>
    </message>
    <message>
        <source>맨 아래 단계의 유형을 골라 주세요.</source>
        <translation>Please choose a category of the lowest level.</translation>
    </message>
    <message>
        <source>목록에 있는 부서를 골라 주세요.</source>
        <translation>Please choose a department from the list.</translation>
    </message>
    <message>
        <source>목록에 있는 읍면동을 골라 주세요.</source>
        <translation>Please choose a district from the list.</translation>
    </message>
    <message>
        <source>목록에 있는 담당자를 골라 주세요.</source>
        <translation>Please choose an officer from the list.</translation>
    </message>
    <message>
        <source>주소나 가까운 건물, 읍면동 가운데 하나를 적어 주세요.</source>
        <translation>Please give an address, a nearby building or a district.</translation>
    </message>
    <message>
        <source>지금보다 뒤의 시각을 골라 주세요.</source>
        <translation>Please choose a time later than now.</translation>
    </message>
    <message>
        <source>이 PC의 시계를 확인하고 다시 해 주세요.</source>
        <translation>Please check this PC’s clock and try again.</translation>
    </message>
    <message>
        <source>관리자에게 그 해의 공휴일 등록을 부탁해 주세요.</source>
        <translation>Please ask an administrator to register that year’s public holidays.</translation>
    </message>
    <message>
        <source>전화한 결과를 기록하거나, 사유를 적어 면제한 뒤 종결해 주세요.</source>
        <translation>Please record the result of the call, or excuse it with a reason, then close.</translation>
    </message>
    <message>
        <source>민원을 다시 열어 콜백 목록을 확인해 주세요.</source>
        <translation>Please open the complaint again and check its call-backs.</translation>
    </message>
    <message>
        <source>필요하면 새 콜백을 약속해 주세요.</source>
        <translation>Promise a new call-back if one is needed.</translation>
    </message>
    <message>
        <source>연락받을 전화번호를 적어 주세요.</source>
        <translation>Please give the phone number to reach.</translation>
    </message>
    <message>
        <source>민원인에게 문서 접수를 안내하거나, 말한 내용을 적고 서명을 받아 주세요.</source>
        <translation>Please guide the citizen to a written form, or take a signed dictation.</translation>
    </message>
    <message>
        <source>다른 민원을 골라 주세요.</source>
        <translation>Please choose another complaint.</translation>
    </message>
    <message>
        <source>고칠 곳을 바꾼 뒤 다시 해 주세요.</source>
        <translation>Please make the change, then try again.</translation>
    </message>
    <message>
        <source>목록에 있는 후처리 코드를 골라 주세요.</source>
        <translation>Choose a wrap-up code from the list.</translation>
    </message>
    <message>
        <source>이 연장은 더 할 수 없습니다 (시행령 제21조).</source>
        <translation>This extension is used up (Decree art. 21).</translation>
    </message>
    <message>
        <source>연장 기간이 원래 기간을 넘거나 단위가 다릅니다.</source>
        <translation>The extension is longer than the period or in another unit.</translation>
    </message>
    <message>
        <source>민원인의 동의가 필요합니다.</source>
        <translation>The petitioner’s consent is required.</translation>
    </message>
    <message>
        <source>현장조사 기간은 고충민원에만 둘 수 있습니다 (시행령 제17조).</source>
        <translation>Only a grievance may have a site investigation (Decree art. 17).</translation>
    </message>
    <message>
        <source>되돌릴 수 있는 단계가 없습니다.</source>
        <translation>There is no step to take back.</translation>
    </message>
    <message>
        <source>연결된 민원이 아닙니다.</source>
        <translation>These complaints are not linked.</translation>
    </message>
    <message>
        <source>붙일 수 없는 파일입니다.</source>
        <translation>This file cannot be attached.</translation>
    </message>
    <message>
        <source>그 파일이 없습니다.</source>
        <translation>There is no such file.</translation>
    </message>
    <message>
        <source>끝낼 것이 없습니다.</source>
        <translation>There is nothing to end.</translation>
    </message>
    <message>
        <source>구술 접수가 필요하지 않은 민원입니다.</source>
        <translation>This complaint needs no dictation.</translation>
    </message>
    <message>
        <source>없는 지연 알림 규칙입니다.</source>
        <translation>There is no such escalation rule.</translation>
    </message>
    <message>
        <source>첫 연장 뒤에는 민원인의 동의를 받아 한 번 더 연장할 수 있습니다.</source>
        <translation>After the first extension one more is possible with the petitioner’s consent.</translation>
    </message>
    <message>
        <source>원래 기간보다 길지 않게, 같은 단위로 적어 주세요.</source>
        <translation>Give at most the original period, in the same unit.</translation>
    </message>
    <message>
        <source>민원인이 어떻게 동의했는지 적어 주세요.</source>
        <translation>Write down how the petitioner agreed.</translation>
    </message>
    <message>
        <source>기한 연장을 쓰거나 민원 유형을 확인해 주세요.</source>
        <translation>Use an extension, or check the type of the complaint.</translation>
    </message>
    <message numerus="yes">
        <source>본인이 %n분 안에 한 단계만 되돌릴 수 있습니다. 새 단계로 고쳐 주세요.</source>
        <translation>
            <numerusform>You can take back one step of your own within %n minute. Give another step instead.</numerusform>
            <numerusform>You can take back one step of your own within %n minutes. Give another step instead.</numerusform>
        </translation>
    </message>
    <message>
        <source>연결 목록을 확인해 주세요.</source>
        <translation>Check the list of links.</translation>
    </message>
    <message>
        <source>파일 이름과 형식을 확인해 주세요. 한 파일은 %1 MB, 한 민원에는 %2개까지입니다.</source>
        <translation>Check the file’s name and type. A file has at most %1 MB, a complaint %2 files.</translation>
    </message>
    <message>
        <source>민원을 다시 열어 파일 목록을 확인해 주세요.</source>
        <translation>Open the complaint again and check its files.</translation>
    </message>
    <message>
        <source>동료가 먼저 끝냈는지 이력을 확인해 주세요.</source>
        <translation>See in the history whether a colleague has ended it.</translation>
    </message>
    <message>
        <source>그대로 접수해 주세요.</source>
        <translation>Register it as it is.</translation>
    </message>
    <message>
        <source>규칙 목록을 확인해 주세요.</source>
        <translation>Check the list of rules.</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::TimeText</name>
    <message>
        <source>1분 미만</source>
        <translation>under 1 min</translation>
    </message>
    <message>
        <source>%1분</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1시간</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1시간 %2분</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>방금</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>%1분 전</source>
        <translation>%1 min ago</translation>
    </message>
    <message>
        <source>오늘 %1</source>
        <translation>today %1</translation>
    </message>
    <message>
        <source>어제 %1</source>
        <translation>yesterday %1</translation>
    </message>
    <message>
        <source>내일 %1</source>
        <translation>tomorrow %1</translation>
    </message>
    <message>
        <source>월</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>화</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>수</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>목</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>금</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>토</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>일</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>%1월 %2일 %3 %4</source>
        <comment>month, day, weekday, time</comment>
        <translation>%3 %1/%2 %4</translation>
    </message>
    <message numerus="yes">
        <source>%n일 늦음</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 늦음</source>
        <translation>%1 late</translation>
    </message>
    <message>
        <source>%1 뒤</source>
        <translation>in %1</translation>
    </message>
    <message numerus="yes">
        <source>%n일 지연</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 지연</source>
        <translation>%1 late</translation>
    </message>
    <message numerus="yes">
        <source>기한이 %n일 지났습니다</source>
        <translation>
            <numerusform>Overdue by %n day</numerusform>
            <numerusform>Overdue by %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>기한이 %1 지났습니다</source>
        <translation>Overdue by %1</translation>
    </message>
    <message>
        <source>기한까지 %1 (근무시간)</source>
        <translation>Due in %1 (working time)</translation>
    </message>
    <message>
        <source>기한 내일 %1 · %2 (근무시간)</source>
        <translation>Due tomorrow %1 · %2 (working time)</translation>
    </message>
    <message>
        <source>기한 %1까지</source>
        <translation>Due %1</translation>
    </message>
    <message>
        <source>내일</source>
        <translation>tomorrow</translation>
    </message>
    <message numerus="yes">
        <source>%n일 지연</source>
        <comment>where there is little room</comment>
        <translation>
            <numerusform>%n d late</numerusform>
            <numerusform>%n d late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barodesk::ui::attachment::AttachmentBox</name>
    <message>
        <source>파일 붙이기</source>
        <translation>Attach files</translation>
    </message>
    <message>
        <source>위치정보 남기기</source>
        <translation>Keep location</translation>
    </message>
    <message>
        <source>끌어다 놓거나 Ctrl+V로 붙입니다</source>
        <translation>Drop files here or paste with Ctrl+V</translation>
    </message>
    <message>
        <source>사진이나 문서를 고릅니다. 끌어다 놓거나 Ctrl+V로 붙일 수도 있습니다</source>
        <translation>Choose photos or documents. You can also drop them or paste with Ctrl+V</translation>
    </message>
    <message>
        <source>붙일 파일이 무엇인지</source>
        <translation>What the files are</translation>
    </message>
    <message>
        <source>켜지 않으면 사진에서 찍은 곳과 기기 정보를 지우고 보냅니다</source>
        <translation>Otherwise photos are sent without where they were taken and by which device</translation>
    </message>
    <message>
        <source>붙일 파일</source>
        <translation>Files to attach</translation>
    </message>
    <message>
        <source>이 PC에 둔 파일이 상했습니다. 다시 붙여 주십시오.</source>
        <translation>The copy on this PC is damaged. Attach it again.</translation>
    </message>
    <message>
        <source>다른 이름으로 저장</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>저장하지 못했습니다: %1</source>
        <translation>It could not be saved: %1</translation>
    </message>
    <message>
        <source>‘%1’을(를) 뺐습니다.</source>
        <translation>“%1” was taken out.</translation>
    </message>
    <message>
        <source>되돌리기</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>되돌릴 때가 지났습니다. 다시 붙여 주십시오.</source>
        <translation>It is too late to undo. Attach it again.</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::attachment::AttachmentRow</name>
    <message>
        <source>사진 위치 쓰기</source>
        <translation>Use photo’s location</translation>
    </message>
    <message>
        <source>열기</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>다른 이름으로 저장</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>빼기</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>사진을 찍은 곳을 위치 칸에 넣습니다</source>
        <translation>Puts where the photo was taken into the place field</translation>
    </message>
    <message>
        <source>가져오는 중</source>
        <translation>Fetching</translation>
    </message>
    <message>
        <source>민원에서 떼기</source>
        <translation>Remove from the complaint</translation>
    </message>
    <message>
        <source>%1 열기</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>%1 저장</source>
        <translation>Save %1</translation>
    </message>
    <message>
        <source>%1 빼기</source>
        <translation>Take out %1</translation>
    </message>
    <message>
        <source>떼는 사유</source>
        <translation>Why it is removed</translation>
    </message>
    <message>
        <source>떼는 사유 (이력에 남습니다)</source>
        <translation>Why it is removed (kept in the history)</translation>
    </message>
    <message>
        <source>떼기</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>취소</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::attachment::FileDrop</name>
    <message>
        <source>붙인 그림 %1</source>
        <translation>Pasted picture %1</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::attachment::ImageViewer</name>
    <message>
        <source>다른 이름으로 저장</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>닫기</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>여는 중입니다</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>여기서는 볼 수 없는 형식입니다</source>
        <translation>This format cannot be shown here</translation>
    </message>
    <message>
        <source>저장하여 다른 프로그램으로 여십시오. 보낸 사람을 모르는 문서는 조심하십시오.</source>
        <translation>Save it and open it with another program. Be careful with documents from unknown senders.</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::attachment::SmallPictures</name>
    <message>
        <source>파일이 커서 작은 그림은 가져오지 않습니다. 열면 보입니다.</source>
        <translation>The file is too large to fetch a small picture of it. Open it to see it.</translation>
    </message>
    <message>
        <source>작은 그림이 없습니다. %1</source>
        <translation>No small picture. %1</translation>
    </message>
    <message>
        <source>작은 그림이 없습니다. 여기서는 볼 수 없는 형식입니다.</source>
        <translation>No small picture: this format cannot be shown here.</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::ActionButtons</name>
    <message>
        <source>더 보기</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::ActionForm</name>
    <message>
        <source>취소</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>yyyy-MM-dd HH:mm</source>
        <comment>as QDateTime::toString() takes it</comment>
        <translation>yyyy-MM-dd HH:mm</translation>
    </message>
    <message>
        <source>언제</source>
        <translation>When</translation>
    </message>
    <message>
        <source>메모 (선택)</source>
        <translation>Note (optional)</translation>
    </message>
    <message>
        <source>받는 기관</source>
        <translation>Receiving agency</translation>
    </message>
    <message>
        <source>사유</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>내용</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>긴급도</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>고치는 까닭</source>
        <translation>Reason for the change</translation>
    </message>
    <message>
        <source>연결할 민원 번호</source>
        <translation>Number of the complaint to link</translation>
    </message>
    <message>
        <source>까닭 (선택)</source>
        <translation>Reason (optional)</translation>
    </message>
    <message>
        <source>민원 번호는 2026-001234처럼 적어 주세요.</source>
        <translation>Please write the number like 2026-001234.</translation>
    </message>
    <message>
        <source>%1 민원을 찾을 수 없습니다. 번호를 확인해 주세요.</source>
        <translation>Complaint %1 cannot be found. Please check the number.</translation>
    </message>
    <message>
        <source>보완할 내용</source>
        <translation>Supplement needed</translation>
    </message>
    <message>
        <source>민원인에게 무엇을 요청했는지</source>
        <translation>What the citizen was asked for</translation>
    </message>
    <message>
        <source>받은 자료</source>
        <translation>What was received</translation>
    </message>
    <message>
        <source>처리 결과</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>무엇을 어떻게 처리했는지. 민원인에게 알리는 글이 됩니다.</source>
        <translation>What was done and how. The citizen is told this text.</translation>
    </message>
    <message>
        <source>결과를 알린 방법</source>
        <translation>How the citizen was told</translation>
    </message>
    <message>
        <source>예: 전화로 담당자와 결과를 안내함</source>
        <translation>For example: told the officer and the result by phone</translation>
    </message>
    <message>
        <source>메모</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>다음 동료가 알아야 할 것</source>
        <translation>What the next colleague should know</translation>
    </message>
    <message>
        <source>이 일은 보드에서 할 수 없습니다.</source>
        <translation>This cannot be done on the board.</translation>
    </message>
    <message>
        <source>부서</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>담당자 (선택)</source>
        <translation>Officer (optional)</translation>
    </message>
    <message>
        <source>부서에서 정함</source>
        <translation>Department decides</translation>
    </message>
    <message>
        <source>부서를 바꾸는 사유</source>
        <translation>Reason for changing department</translation>
    </message>
    <message>
        <source>어느 약속</source>
        <translation>Which promise</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>결과</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>다음에 걸 때</source>
        <translation>Call again at</translation>
    </message>
    <message>
        <source>전화번호</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>언제 걸지</source>
        <translation>Call when</translation>
    </message>
    <message>
        <source>약속한 시각</source>
        <translation>Promised time</translation>
    </message>
    <message>
        <source>전화번호를 010-1234-5678처럼 적어 주세요.</source>
        <translation>Please write the phone number like 010-1234-5678.</translation>
    </message>
    <message>
        <source>알린 내용</source>
        <translation>What was told</translation>
    </message>
    <message>
        <source>어디까지 되었고 언제쯤 끝나는지</source>
        <translation>How far it is and when it will be done</translation>
    </message>
    <message>
        <source>언제 어떻게 서명을 받았는지</source>
        <translation>When and how it was signed</translation>
    </message>
    <message>
        <source>조정할 내용</source>
        <translation>What is to be decided</translation>
    </message>
    <message>
        <source>어느 부서가 왜 맡지 않는지, 무엇을 정해 달라는지</source>
        <translation>Who refuses and why, and what is asked</translation>
    </message>
    <message>
        <source>소관이 아닌 사유</source>
        <translation>Why it is not yours</translation>
    </message>
    <message>
        <source>어느 부서의 일인지 알면 함께</source>
        <translation>And whose it is, if you know</translation>
    </message>
    <message>
        <source>처리기한이 %1에서 %2로 바뀝니다.</source>
        <translation>The due time changes from %1 to %2.</translation>
    </message>
    <message>
        <source>무엇이 막고 있나</source>
        <translation>What stands in the way</translation>
    </message>
    <message>
        <source>알린 담당부서 · 담당자 · 연락처</source>
        <translation>Unit, officer and telephone as told</translation>
    </message>
    <message>
        <source>어떤 연장</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>얼마나</source>
        <translation>How long</translation>
    </message>
    <message>
        <source> 근무시간</source>
        <translation> working hours</translation>
    </message>
    <message>
        <source>사유 (민원인에게 알립니다)</source>
        <translation>Reason (the petitioner is told)</translation>
    </message>
    <message>
        <source>민원인이 동의한 방법</source>
        <translation>How the petitioner agreed</translation>
    </message>
    <message>
        <source>더 늘릴 수 있는 기간이 없습니다.</source>
        <translation>No further extension is possible.</translation>
    </message>
    <message>
        <source>기간을 다시 골라 주세요.</source>
        <translation>Choose the length again.</translation>
    </message>
    <message>
        <source> 일</source>
        <translation> days</translation>
    </message>
    <message>
        <source> 주</source>
        <translation> weeks</translation>
    </message>
    <message>
        <source> 개월</source>
        <translation> months</translation>
    </message>
    <message>
        <source> 년</source>
        <translation> years</translation>
    </message>
    <message>
        <source>어떤 사이</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>어느 민원과</source>
        <translation>From which complaint</translation>
    </message>
    <message>
        <source>아직 번호 없음</source>
        <translation>No number yet</translation>
    </message>
    <message>
        <source>합칠 민원 번호 (그 민원에서 이어갑니다)</source>
        <translation>Merge into (it goes on there)</translation>
    </message>
    <message>
        <source>합친 민원에서 이어받음</source>
        <translation>Taken over by the complaint it was merged into</translation>
    </message>
    <message>
        <source>이름</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>누구를 대신하나 (선택)</source>
        <translation>On behalf of (optional)</translation>
    </message>
    <message>
        <source>콜백</source>
        <translation>Call-back</translation>
    </message>
    <message>
        <source>약속하지 않음</source>
        <translation>No promise</translation>
    </message>
    <message>
        <source>콜백을 약속하려면 전화번호가 필요합니다.</source>
        <translation>A promise to call needs a telephone number.</translation>
    </message>
    <message>
        <source>누가 전화하나</source>
        <translation>Who calls</translation>
    </message>
    <message>
        <source>결정한 내용</source>
        <translation>The decision</translation>
    </message>
    <message>
        <source>시민참여단 번호</source>
        <translation>Panel number</translation>
    </message>
    <message>
        <source>평가</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>의견 (선택)</source>
        <translation>Remark (optional)</translation>
    </message>
    <message>
        <source>시공 업체 (선택)</source>
        <translation>Contractor (optional)</translation>
    </message>
    <message>
        <source>결과 사진 (선택)</source>
        <translation>Photos of the result (optional)</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::AttachmentSection</name>
    <message>
        <source>첨부</source>
        <translation>Files</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::AttentionPanel</name>
    <message>
        <source>챙길 일</source>
        <translation>To mind</translation>
    </message>
    <message>
        <source>지금 챙길 일이 없습니다</source>
        <translation>Nothing to mind now</translation>
    </message>
    <message>
        <source>법이 정한 때가 다가오거나 팀이 정한 알림이 울리면 여기에 나타납니다.</source>
        <translation>What the law asks by a time and the alerts of your team appear here.</translation>
    </message>
    <message>
        <source>닫기</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>챙길 일 %1건 · %2건 지남</source>
        <translation>%1 to mind · %2 late</translation>
    </message>
    <message>
        <source>챙길 일 %1건</source>
        <translation>%1 to mind</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::AttentionWords</name>
    <message>
        <source>끝난 민원에 지키지 않은 콜백 약속</source>
        <translation>Call-back promise left at an ended complaint</translation>
    </message>
    <message>
        <source>담당자가 없는 콜백 약속</source>
        <translation>Call-back promise whose owner is gone</translation>
    </message>
    <message>
        <source>지연 알림</source>
        <translation>Delay alert</translation>
    </message>
    <message>
        <source>접수 중</source>
        <translation>registering</translation>
    </message>
    <message>
        <source>앞날 없음</source>
        <translation>no future</translation>
    </message>
    <message>
        <source>%1까지였음</source>
        <translation>was due %1</translation>
    </message>
    <message>
        <source>%1까지</source>
        <translation>by %1</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::BoardActions</name>
    <message>
        <source>접수 중인 민원</source>
        <translation>a complaint being registered</translation>
    </message>
    <message>
        <source>%1 · %2건</source>
        <comment>a step, and how many complaints</comment>
        <translation>%1 · %2 complaints</translation>
    </message>
    <message>
        <source>%1건은 하지 못했습니다. %2</source>
        <translation>%1 could not be done. %2</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::BoardBar</name>
    <message>
        <source>번호, 위치, 내용, 초성, 전화 끝자리</source>
        <translation>Number, place, text, initials, last digits</translation>
    </message>
    <message>
        <source>민원 검색</source>
        <translation>Search complaints</translation>
    </message>
    <message>
        <source>바로처리 보드</source>
        <translation>Baro board</translation>
    </message>
    <message>
        <source>보기</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>저장한 보기 (Ctrl+Shift+B)</source>
        <translation>Kept views (Ctrl+Shift+B)</translation>
    </message>
    <message>
        <source>거르기</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>거르기 (Ctrl+Shift+F)</source>
        <translation>Filter (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <source>묶기</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>팀·부서·읍면동·업체별로 묶어 보기 (Ctrl+Shift+G)</source>
        <translation>Group by team, department, district or contractor (Ctrl+Shift+G)</translation>
    </message>
    <message>
        <source>흐름</source>
        <translation>Lanes</translation>
    </message>
    <message>
        <source>상태별 흐름으로 보기 (Alt+1)</source>
        <translation>By state, as lanes (Alt+1)</translation>
    </message>
    <message>
        <source>표</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>표로 보기 (Alt+2)</source>
        <translation>As a table (Alt+2)</translation>
    </message>
    <message>
        <source>달력</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>처리기한 달력으로 보기 (Alt+3)</source>
        <translation>As a calendar of due dates (Alt+3)</translation>
    </message>
    <message>
        <source>거르기 %1</source>
        <translation>Filter %1</translation>
    </message>
    <message>
        <source>챙길 일</source>
        <translation>To mind</translation>
    </message>
    <message>
        <source>법이 정한 때, 팀이 정한 알림, 앞날 없는 약속 (Ctrl+Shift+A)</source>
        <translation>What the law asks by a time, the team&apos;s alerts, promises without a future (Ctrl+Shift+A)</translation>
    </message>
    <message>
        <source>챙길 일 %1</source>
        <translation>To mind %1</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::BoardHeader</name>
    <message>
        <source>표의 열</source>
        <translation>Columns of the table</translation>
    </message>
    <message>
        <source>누르면 그 열로 정렬합니다. Ctrl을 누르고 누르면 다음 기준으로 더합니다. 오른쪽 단추로 열을 고릅니다.</source>
        <translation>Click to sort by a column; with Ctrl it is added behind the others. The right button chooses columns.</translation>
    </message>
    <message>
        <source>더 보일 열</source>
        <translation>More columns</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::BoardPage</name>
    <message>
        <source>보드</source>
        <translation>Board</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::BoardPanel</name>
    <message>
        <source>민원을 불러오는 중입니다</source>
        <translation>Loading complaints</translation>
    </message>
    <message>
        <source>처음 한 번은 시간이 조금 걸립니다. 그동안 전화는 그대로 쓸 수 있습니다.</source>
        <translation>The first time takes a little while. The phone works meanwhile.</translation>
    </message>
    <message>
        <source>서버에 연결되지 않았습니다</source>
        <translation>Not connected to the server</translation>
    </message>
    <message>
        <source>연결되면 민원이 저절로 나타납니다. 지금 접수하는 민원은 이 PC에 안전하게 남습니다.</source>
        <translation>Complaints appear once connected. What you register now is kept safe on this PC.</translation>
    </message>
    <message>
        <source>아직 접수된 민원이 없습니다</source>
        <translation>No complaints yet</translation>
    </message>
    <message>
        <source>상담 화면에서 접수하면 바로 여기에 나타납니다.</source>
        <translation>What is registered on the Calls page appears here at once.</translation>
    </message>
    <message>
        <source>조건에 맞는 민원이 없습니다</source>
        <translation>No complaint matches</translation>
    </message>
    <message>
        <source>검색어를 줄이거나 조건을 지워 보세요. 종결된 민원은 표에서 찾을 수 있습니다.</source>
        <translation>Try fewer words or clear the filters. Closed complaints are found in the table.</translation>
    </message>
    <message>
        <source>검색어를 줄이거나 조건을 지워 보세요.</source>
        <translation>Try fewer words or clear the filters.</translation>
    </message>
    <message>
        <source>조건 지우기</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>알 수 없음</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>오프라인입니다. 마지막 동기화 %1 · 보낼 변경 %2건은 연결되면 저절로 보냅니다.</source>
        <translation>Offline. Last synced %1 · changes waiting: %2, sent once connected.</translation>
    </message>
    <message>
        <source>오프라인입니다. 마지막 동기화 %1 · 그대로 일하면 연결될 때 저절로 보냅니다.</source>
        <translation>Offline. Last synced %1 · carry on, changes are sent once connected.</translation>
    </message>
    <message>
        <source>%1 · 실시간</source>
        <translation>%1 · live</translation>
    </message>
    <message>
        <source>여기로는 한 번에 옮길 수 없습니다. 상태와 권한이 허락하는 단계는 민원 상세에 있습니다.</source>
        <translation>It cannot be moved here in one step. What its state and your role allow is in its details.</translation>
    </message>
    <message>
        <source>고른 민원마다 밟을 단계가 달라 한 번에 옮길 수 없습니다. 상태가 같은 것끼리 골라 주십시오.</source>
        <translation>The chosen complaints need different steps and cannot be moved together. Choose those of one state.</translation>
    </message>
    <message>
        <source>되돌리기 Ctrl+Z</source>
        <translation>Undo Ctrl+Z</translation>
    </message>
    <message>
        <source>열기</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>%1 칸으로 · %2</source>
        <comment>a lane, and the step that leads there</comment>
        <translation>To %1 · %2</translation>
    </message>
    <message>
        <source>방금 한 일 되돌리기</source>
        <translation>Undo what was just done</translation>
    </message>
    <message numerus="yes">
        <source> · %n건은 그대로</source>
        <translation>
            <numerusform> · %n stays as it is</numerusform>
            <numerusform> · %n stay as they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::BoardTable</name>
    <message>
        <source>민원 표</source>
        <translation>Complaint table</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::BoardTextModel</name>
    <message>
        <source>번호</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>상태</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>유형</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>위치</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>내용</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>접수</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>기한</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>담당</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>콜백</source>
        <translation>Call-back</translation>
    </message>
    <message>
        <source>읍면동</source>
        <translation>District</translation>
    </message>
    <message>
        <source>팀</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>업체</source>
        <translation>Contractor</translation>
    </message>
    <message>
        <source>작업 예정</source>
        <translation>Planned for</translation>
    </message>
    <message>
        <source>경로</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>이송</source>
        <translation>Transfers</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::BulkPanel</name>
    <message>
        <source>여러 민원</source>
        <translation>Several complaints</translation>
    </message>
    <message>
        <source>선택 풀기</source>
        <translation>Clear the selection</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>%1건 넘게 선택</source>
        <translation>More than %1 selected</translation>
    </message>
    <message>
        <source>%1건 선택</source>
        <translation>%1 selected</translation>
    </message>
    <message>
        <source>한 번에 %1건까지 처리할 수 있습니다. 선택을 줄여 주십시오.</source>
        <translation>Up to %1 can be handled at once. Please select fewer.</translation>
    </message>
    <message>
        <source>외 %1건</source>
        <translation>%1 more</translation>
    </message>
    <message>
        <source>%1 %2건</source>
        <comment>a step, and for how many of the selection</comment>
        <translation>%1 for %2</translation>
    </message>
    <message>
        <source>선택한 민원 중 %1건은 지금 이 단계를 밟을 수 없어 그대로 둡니다.</source>
        <translation>%1 of the selected cannot take this step now and stay as they are.</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::CalendarBoard</name>
    <message>
        <source>오늘</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>오늘로 (Home)</source>
        <translation>To today (Home)</translation>
    </message>
    <message>
        <source>지난달</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>다음 달</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>M월 d일 dddd</source>
        <comment>as QLocale::toString() takes it</comment>
        <translation>dddd, d MMMM</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::ComplaintFaces</name>
    <message>
        <source>접수 중</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>약속</source>
        <translation>Promised</translation>
    </message>
    <message>
        <source>종결 가능</source>
        <translation>Can close</translation>
    </message>
    <message>
        <source>기한 멈춤</source>
        <translation>Clock stopped</translation>
    </message>
    <message>
        <source>미배정</source>
        <translation>Unassigned</translation>
    </message>
    <message>
        <source>작업 %1</source>
        <translation>Work %1</translation>
    </message>
    <message>
        <source>완료 %1</source>
        <translation>Resolved %1</translation>
    </message>
    <message numerus="yes">
        <source>%n건 연결</source>
        <translation>
            <numerusform>%n linked</numerusform>
            <numerusform>%n linked</numerusform>
        </translation>
    </message>
    <message>
        <source>소관 미정</source>
        <translation>Unowned</translation>
    </message>
    <message>
        <source>기한 %1</source>
        <translation>due %1</translation>
    </message>
    <message>
        <source>콜백 %1</source>
        <translation>call-back %1</translation>
    </message>
    <message numerus="yes">
        <source>%n번</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::DeskAccess</name>
    <message>
        <source>그 사이에 다른 사람이 보기를 바꾸었습니다. 다시 저장해 주십시오.</source>
        <translation>Somebody else has changed the views meanwhile. Please save again.</translation>
    </message>
    <message>
        <source>팀과 함께 쓰는 보기를 바꿀 권한이 없습니다.</source>
        <translation>You may not change the views shared with the team.</translation>
    </message>
    <message>
        <source>서버에 연결되지 않아 팀과 함께 쓰지 못했습니다. 내 보기로는 저장할 수 있습니다.</source>
        <translation>There is no connection, so it was not shared. You can keep it for yourself.</translation>
    </message>
    <message>
        <source>서버가 이 보기를 받지 않았습니다. 이름과 내용을 확인해 주십시오.</source>
        <translation>The server did not take this view. Please check its name and content.</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::DetailPanel</name>
    <message>
        <source>민원 상세</source>
        <translation>Complaint details</translation>
    </message>
    <message>
        <source>닫기</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>내용</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>담당</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>콜백</source>
        <translation>Call-back</translation>
    </message>
    <message>
        <source>이력</source>
        <translation>History</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>‘%1’이(가) 받아들여지지 않았습니다. %2</source>
        <translation>‘%1’ was not accepted. %2</translation>
    </message>
    <message>
        <source>확인</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>통화 녹음</source>
        <translation>Recording of the call</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::DetailSections</name>
    <message>
        <source>기간</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>+%1, 모두 %2</source>
        <translation>+%1, %2 in all</translation>
    </message>
    <message numerus="yes">
        <source>%n일째</source>
        <translation>
            <numerusform>day %n</numerusform>
            <numerusform>day %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n회 시도</source>
        <translation>
            <numerusform> · %n try</numerusform>
            <numerusform> · %n tries</numerusform>
        </translation>
    </message>
    <message>
        <source>아직 적힌 이력이 없습니다</source>
        <translation>No history yet</translation>
    </message>
    <message>
        <source>전화 걸기</source>
        <translation>Call</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::DueCard</name>
    <message>
        <source>왜?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>처리기한이 왜 이때인지 보기</source>
        <translation>Show why it is due then</translation>
    </message>
    <message>
        <source>서명을 받으면 처리기한이 시작됩니다</source>
        <translation>The clock begins with the signature</translation>
    </message>
    <message>
        <source>보완을 기다리는 동안 기한이 멈춰 있습니다</source>
        <translation>The clock is stopped while the supplement is awaited</translation>
    </message>
    <message>
        <source>처리가 끝났습니다</source>
        <translation>Work is done</translation>
    </message>
    <message>
        <source>처리기한 %1</source>
        <translation>Due %1</translation>
    </message>
    <message>
        <source>접기</source>
        <translation>Hide</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::FigureStrip</name>
    <message>
        <source>오늘 접수</source>
        <translation>New today</translation>
    </message>
    <message>
        <source>처리중</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>오늘 기한</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>4근무시간 이내</source>
        <translation>Within 4 h</translation>
    </message>
    <message>
        <source>지연</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>반복</source>
        <translation>Repeats</translation>
    </message>
    <message>
        <source>콜백 대기</source>
        <translation>Call-backs</translation>
    </message>
    <message>
        <source>소관 미정</source>
        <translation>Unowned</translation>
    </message>
    <message>
        <source>어제와 같음</source>
        <translation>as yesterday</translation>
    </message>
    <message>
        <source>+%1 어제보다</source>
        <translation>+%1 on yesterday</translation>
    </message>
    <message>
        <source>−%1 어제보다</source>
        <translation>−%1 on yesterday</translation>
    </message>
    <message numerus="yes">
        <source>최장 %n일</source>
        <translation>
            <numerusform>up to %n day</numerusform>
            <numerusform>up to %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>최장 %1</source>
        <translation>up to %1</translation>
    </message>
    <message numerus="yes">
        <source>%n건 늦음</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::FigureTile</name>
    <message>
        <source>%1 %2건</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2건, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1: 누르면 이것만 봅니다</source>
        <translation>%1: press to see only these</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::FilterBar</name>
    <message>
        <source>상태</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>담당부서</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>읍면동</source>
        <translation>District</translation>
    </message>
    <message>
        <source>유형</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>긴급도</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>내 담당</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>초기화</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>진행 중인 민원</source>
        <translation>Open complaints</translation>
    </message>
    <message>
        <source>긴급도 전체</source>
        <translation>Any urgency</translation>
    </message>
    <message>
        <source>부서 전체</source>
        <translation>All departments</translation>
    </message>
    <message>
        <source>읍면동 전체</source>
        <translation>All districts</translation>
    </message>
    <message>
        <source>유형 전체</source>
        <translation>All categories</translation>
    </message>
    <message>
        <source>소관 미정 · 예산</source>
        <translation>No owner · budget</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::GroupPane</name>
    <message>
        <source>묶음</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>무엇으로 묶을지</source>
        <translation>What to group by</translation>
    </message>
    <message>
        <source>묶음 목록</source>
        <translation>List of groups</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::GroupWords</name>
    <message>
        <source>묶지 않음</source>
        <translation>No groups</translation>
    </message>
    <message>
        <source>팀별</source>
        <translation>By team</translation>
    </message>
    <message>
        <source>부서별</source>
        <translation>By department</translation>
    </message>
    <message>
        <source>읍면동별</source>
        <translation>By district</translation>
    </message>
    <message>
        <source>유형별</source>
        <translation>By category</translation>
    </message>
    <message>
        <source>업체별</source>
        <translation>By contractor</translation>
    </message>
    <message>
        <source>팀 없음</source>
        <translation>No team</translation>
    </message>
    <message>
        <source>읍면동 없음</source>
        <translation>No district</translation>
    </message>
    <message>
        <source>유형 없음</source>
        <translation>No category</translation>
    </message>
    <message>
        <source>업체 없음</source>
        <translation>No contractor</translation>
    </message>
    <message>
        <source>전체</source>
        <translation>All</translation>
    </message>
    <message numerus="yes">
        <source>%n건</source>
        <translation>
            <numerusform>%n complaint</numerusform>
            <numerusform>%n complaints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>지연 %n건</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::LaneView</name>
    <message>
        <source>여기에 머문 민원이 없습니다</source>
        <translation>No complaints here</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::LanesBoard</name>
    <message>
        <source>접수</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>배정</source>
        <translation>Assigned</translation>
    </message>
    <message>
        <source>처리중</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>처리예정</source>
        <translation>Scheduled</translation>
    </message>
    <message>
        <source>완료 · 콜백</source>
        <translation>Resolved · call-back</translation>
    </message>
    <message>
        <source>소관 미정 · 예산</source>
        <translation>No owner · budget</translation>
    </message>
    <message>
        <source>소관 부서가 정해지지 않았거나 예산·권한이 없어 멈춘 민원</source>
        <translation>Complaints that no department owns, or that stand for want of budget or power</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::LifeSection</name>
    <message>
        <source>아직 번호 없음</source>
        <translation>No number yet</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>보이지 않는 민원</source>
        <translation>A complaint not shown here</translation>
    </message>
    <message>
        <source>%1까지였습니다</source>
        <translation>was due %1</translation>
    </message>
    <message>
        <source>%1까지</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>지연 알림</source>
        <translation>Escalation</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 (%2부터)</source>
        <translation>%1 (since %2)</translation>
    </message>
    <message>
        <source>소관 아님</source>
        <translation>Not ours</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>부서 이동</source>
        <translation>Moved</translation>
    </message>
    <message numerus="yes">
        <source>%n번</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message>
        <source>조정</source>
        <translation>Mediation</translation>
    </message>
    <message>
        <source>신청함, 결정을 기다립니다: %1</source>
        <translation>Asked for, not decided yet: %1</translation>
    </message>
    <message>
        <source>기한 연장</source>
        <translation>Extended</translation>
    </message>
    <message>
        <source>%1, %2 (%3)</source>
        <translation>%1, %2 (%3)</translation>
    </message>
    <message>
        <source>구술 접수</source>
        <translation>Dictated</translation>
    </message>
    <message>
        <source>%1 서명</source>
        <translation>Signed %1</translation>
    </message>
    <message>
        <source>아직 서명을 받지 않았습니다</source>
        <translation>Not signed yet</translation>
    </message>
    <message>
        <source>통지함</source>
        <translation>Told</translation>
    </message>
    <message>
        <source>대신 신고</source>
        <translation>On behalf of</translation>
    </message>
    <message>
        <source>함께 신고</source>
        <translation>Joined by</translation>
    </message>
    <message numerus="yes">
        <source>%n명 더</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message>
        <source>합친 곳</source>
        <translation>Merged into</translation>
    </message>
    <message>
        <source>%1번: %2</source>
        <translation>No. %1: %2</translation>
    </message>
    <message>
        <source>시민참여단</source>
        <translation>Citizen panel</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::MonthGrid</name>
    <message>
        <source>yyyy년 M월</source>
        <comment>as QLocale::toString() takes it</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>M월 d일 dddd</source>
        <comment>as QLocale::toString() takes it</comment>
        <translation>dddd, d MMMM</translation>
    </message>
    <message>
        <source>지연 %1건</source>
        <translation>%1 late</translation>
    </message>
    <message>
        <source>기한 %1건</source>
        <translation>%1 due</translation>
    </message>
    <message>
        <source>외 %1건</source>
        <translation>%1 more</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::PaperMenu</name>
    <message>
        <source>문서 인쇄와 PDF</source>
        <translation>Print papers or save as PDF</translation>
    </message>
    <message>
        <source>접수증 인쇄</source>
        <translation>Print the receipt</translation>
    </message>
    <message>
        <source>접수증 PDF</source>
        <translation>Receipt as PDF</translation>
    </message>
    <message>
        <source>조정 자료 PDF (이름 가림)</source>
        <translation>Mediation dossier as PDF (names masked)</translation>
    </message>
    <message>
        <source>조정 자료 PDF (이름과 번호 넣음, 기록됨)</source>
        <translation>Mediation dossier as PDF (with name and number, logged)</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::PetitionerSection</name>
    <message>
        <source>민원인</source>
        <translation>Citizen</translation>
    </message>
    <message>
        <source>가린 정보 보기 (열람이 기록됩니다)</source>
        <translation>Show masked data (viewing is logged)</translation>
    </message>
    <message>
        <source>전화 걸기</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>열람을 기록하지 못해 가린 채로 둡니다. 서버에 연결되면 다시 눌러 주십시오.</source>
        <translation>The viewing could not be logged, so it stays masked. Please press again once connected to the server.</translation>
    </message>
    <message>
        <source>이름과 연락처를 남기지 않음</source>
        <translation>No name or contact given</translation>
    </message>
    <message>
        <source>다시 가리기</source>
        <translation>Mask again</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::ViewMenu</name>
    <message>
        <source>전체</source>
        <translation>All</translation>
    </message>
    <message>
        <source>내 담당</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>오늘 기한</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>부서별 지연</source>
        <translation>Late by department</translation>
    </message>
    <message>
        <source>소관 미정 · 예산</source>
        <translation>No owner · budget</translation>
    </message>
    <message>
        <source>내 보기</source>
        <translation>My views</translation>
    </message>
    <message>
        <source>함께 쓰는 보기</source>
        <translation>Shared views</translation>
    </message>
    <message>
        <source>%1 보기</source>
        <translation>Views of %1</translation>
    </message>
    <message>
        <source>%1 (이 버전에서 열 수 없음)</source>
        <translation>%1 (this version cannot open it)</translation>
    </message>
    <message>
        <source>지금 보기 저장…</source>
        <translation>Keep this view…</translation>
    </message>
    <message>
        <source>보기 지우기</source>
        <translation>Remove a view</translation>
    </message>
    <message>
        <source>%1 (함께)</source>
        <translation>%1 (shared)</translation>
    </message>
    <message>
        <source>모든 팀</source>
        <translation>all teams</translation>
    </message>
    <message>
        <source>‘%1’ 보기를 저장했습니다.</source>
        <translation>The view “%1” is kept.</translation>
    </message>
    <message>
        <source>‘%1’ 보기를 팀과 함께 씁니다.</source>
        <translation>The view “%1” is shared with the team.</translation>
    </message>
    <message>
        <source>‘%1’ 보기를 지웠습니다.</source>
        <translation>The view “%1” is removed.</translation>
    </message>
    <message>
        <source>함께 쓰던 보기를 지웠습니다.</source>
        <translation>The shared view is removed.</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::board::ViewNameDialog</name>
    <message>
        <source>%1과(와) 함께 쓰기</source>
        <translation>Share with %1</translation>
    </message>
    <message>
        <source>저장</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>지금 보기 저장</source>
        <translation>Keep this view</translation>
    </message>
    <message>
        <source>이름</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>보기 이름</source>
        <translation>Name of the view</translation>
    </message>
    <message>
        <source>예: 오늘 기한 · 도로</source>
        <translation>E.g. Due today · roads</translation>
    </message>
    <message>
        <source>취소</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>거르기, 검색어, 묶음, 정렬, 보는 방식이 함께 저장됩니다. 같은 이름은 덮어씁니다. 검색어는 함께 쓰지 않습니다.</source>
        <translation>Filters, search, groups, order and form are kept together. The same name is written over. What was searched is not shared.</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::callback::CallBackPage</name>
    <message>
        <source>콜백</source>
        <translation>Promises</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::callback::CallBackPanel</name>
    <message>
        <source>%1 · 지남 %2</source>
        <translation>%1 · %2 overdue</translation>
    </message>
    <message numerus="yes">
        <source>%n건</source>
        <translation>
            <numerusform>%n</numerusform>
            <numerusform>%n</numerusform>
        </translation>
    </message>
    <message>
        <source>콜백 약속</source>
        <translation>Promised call-backs</translation>
    </message>
    <message>
        <source>콜백 약속 목록</source>
        <translation>Promised call-backs</translation>
    </message>
    <message>
        <source>내 약속만</source>
        <translation>Mine only</translation>
    </message>
    <message>
        <source>전화 걸기</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>결과 적기</source>
        <translation>Write down the result</translation>
    </message>
    <message>
        <source>지킬 약속이 없습니다</source>
        <translation>No promise to keep</translation>
    </message>
    <message>
        <source>접수하거나 처리하면서 약속한 콜백이 급한 것부터 여기에 나옵니다.</source>
        <translation>Call-backs promised at intake or during the work stand here, the most urgent first.</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::callback::CallBackWords</name>
    <message>
        <source>처리 후</source>
        <translation>After the work</translation>
    </message>
    <message>
        <source>%1 · %2 %3</source>
        <translation>%1 · %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n번 걸었음</source>
        <translation>
            <numerusform>Tried %n time</numerusform>
            <numerusform>Tried %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barodesk::ui::calls::CallDelegate</name>
    <message>
        <source>건 전화</source>
        <translation>Outgoing call</translation>
    </message>
    <message>
        <source>내선으로 온 전화</source>
        <translation>To the extension</translation>
    </message>
    <message numerus="yes">
        <source>민원 %n건</source>
        <translation>
            <numerusform>%n complaint</numerusform>
            <numerusform>%n complaints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barodesk::ui::calls::CallDetail</name>
    <message>
        <source>통화 상세</source>
        <translation>Call details</translation>
    </message>
    <message>
        <source>고른 통화가 없습니다</source>
        <translation>No call chosen</translation>
    </message>
    <message>
        <source>왼쪽에서 통화를 고르면 여기에 자세히 나옵니다.</source>
        <translation>Choose a call on the left to see its details here.</translation>
    </message>
    <message>
        <source>열람을 기록하지 못해 가린 채로 둡니다. 서버에 연결되면 다시 눌러 주십시오.</source>
        <translation>It stays masked because the access could not be recorded. Press again once the server is connected.</translation>
    </message>
    <message>
        <source>다시 걸기</source>
        <translation>Call back</translation>
    </message>
    <message>
        <source>후처리</source>
        <translation>Wrap-up</translation>
    </message>
    <message>
        <source>이 통화에서 접수한 민원</source>
        <translation>Complaints registered in this call</translation>
    </message>
    <message>
        <source>받아쓴 대화</source>
        <translation>What was said</translation>
    </message>
    <message>
        <source>모르는 사람</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>다시 가리기</source>
        <translation>Mask again</translation>
    </message>
    <message>
        <source>가린 정보 보기 (열람이 기록됩니다)</source>
        <translation>Show masked details (the access is recorded)</translation>
    </message>
    <message>
        <source>번호가 남아 있지 않아 다시 걸 수 없습니다.</source>
        <translation>There is no number left to call back.</translation>
    </message>
    <message>
        <source>지금은 전화를 걸 수 없습니다. 위쪽 전화 상태를 보십시오.</source>
        <translation>Calls cannot be made right now. See the telephone&apos;s state at the top.</translation>
    </message>
    <message>
        <source>아직 없음</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>번호 대기</source>
        <translation>No number yet</translation>
    </message>
    <message>
        <source>보드에서 열기: %1</source>
        <translation>Open on the board: %1</translation>
    </message>
    <message>
        <source>남아 있는 대화가 없습니다. 받아쓰지 않았거나 보관 기간이 지났습니다.</source>
        <translation>Nothing is kept. It was not written down, or its time has passed.</translation>
    </message>
    <message>
        <source>통화하지 않아 대화가 없습니다.</source>
        <translation>Nobody was talked with.</translation>
    </message>
    <message>
        <source>통화 녹음</source>
        <translation>Recording of the call</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::calls::CallFacts</name>
    <message>
        <source>벨 울림</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>걸기 시작</source>
        <translation>Dialled</translation>
    </message>
    <message>
        <source>받음</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>상대가 받음</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>끝남</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>울린 시간</source>
        <translation>Ring time</translation>
    </message>
    <message>
        <source>기다린 시간</source>
        <translation>Waited</translation>
    </message>
    <message>
        <source>통화 시간</source>
        <translation>Talk time</translation>
    </message>
    <message>
        <source>대표번호</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>걸려 온 번호</source>
        <translation>Number called</translation>
    </message>
    <message>
        <source>상담사</source>
        <translation>Counsellor</translation>
    </message>
    <message>
        <source>공정한 종료</source>
        <translation>Fair end</translation>
    </message>
    <message>
        <source>%1 경고, %2</source>
        <translation>Warned %1, %2</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::calls::CallFilterBar</name>
    <message>
        <source>전체</source>
        <translation>All</translation>
    </message>
    <message>
        <source>수신</source>
        <translation>Incoming</translation>
    </message>
    <message>
        <source>발신</source>
        <translation>Outgoing</translation>
    </message>
    <message>
        <source>부재중</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>다시 걸 전화</source>
        <translation>To call back</translation>
    </message>
    <message>
        <source>기간</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>모든 기간</source>
        <translation>Any time</translation>
    </message>
    <message>
        <source>오늘</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>7일</source>
        <translation>7 days</translation>
    </message>
    <message>
        <source>30일</source>
        <translation>30 days</translation>
    </message>
    <message>
        <source>결과</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>모든 결과</source>
        <translation>Any result</translation>
    </message>
    <message>
        <source>후처리 코드</source>
        <translation>Wrap-up code</translation>
    </message>
    <message>
        <source>누구의 통화</source>
        <translation>Whose calls</translation>
    </message>
    <message>
        <source>내 통화</source>
        <translation>My calls</translation>
    </message>
    <message>
        <source>모두의 통화</source>
        <translation>All calls</translation>
    </message>
    <message>
        <source>모든 후처리</source>
        <translation>Any code</translation>
    </message>
    <message>
        <source>코드 없음</source>
        <translation>No code</translation>
    </message>
    <message>
        <source>다시 걸 전화 %1</source>
        <translation>To call back %1</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::calls::CallList</name>
    <message>
        <source>통화 목록</source>
        <translation>Calls</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::calls::CallWords</name>
    <message>
        <source>상대가 받지 않음</source>
        <translation>Not answered</translation>
    </message>
    <message>
        <source>상대가 거절</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>다시 걸 전화</source>
        <translation>To call back</translation>
    </message>
    <message>
        <source>번호 없음</source>
        <translation>No number</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::calls::CallsPage</name>
    <message>
        <source>통화</source>
        <translation>Calls</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::calls::CallsPanel</name>
    <message>
        <source>이름, 초성, 번호, 대표번호, 후처리로 찾기</source>
        <translation>Name, initial consonants, number, queue, wrap-up</translation>
    </message>
    <message>
        <source>통화 찾기</source>
        <translation>Search calls</translation>
    </message>
    <message>
        <source>통화 기록</source>
        <translation>Call log</translation>
    </message>
    <message numerus="yes">
        <source>%n건, 더 찾는 중</source>
        <translation>
            <numerusform>%n call, searching</numerusform>
            <numerusform>%n calls, searching</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n건</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message>
        <source>볼 권한이 없습니다</source>
        <translation>You may not see this</translation>
    </message>
    <message>
        <source>통화 기록에는 민원인의 전화번호가 있습니다. 맡은 일에 필요하면 관리자에게 말씀하십시오.</source>
        <translation>The call log holds citizens&apos; telephone numbers. If you need it for your work, speak to your administrator.</translation>
    </message>
    <message>
        <source>통화를 찾는 중입니다</source>
        <translation>Searching for calls</translation>
    </message>
    <message>
        <source>조건에 맞는 통화가 없습니다</source>
        <translation>No call matches</translation>
    </message>
    <message>
        <source>검색어를 줄이거나 조건을 지워 보세요.</source>
        <translation>Shorten the search or clear the filters.</translation>
    </message>
    <message>
        <source>조건 지우기</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>서버에 연결되지 않았습니다</source>
        <translation>Not connected to the server</translation>
    </message>
    <message>
        <source>이 PC에는 아직 통화 기록이 없습니다. 연결되면 저절로 나타나고, 지금 하는 통화는 바로 여기에 남습니다.</source>
        <translation>This PC has no call log yet. It appears by itself once connected, and calls made now are kept here at once.</translation>
    </message>
    <message>
        <source>아직 통화가 없습니다</source>
        <translation>No calls yet</translation>
    </message>
    <message>
        <source>받거나 건 전화는 끝나는 대로 여기에 남습니다.</source>
        <translation>Calls appear here as soon as they have ended.</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::complaint::AttachmentField</name>
    <message>
        <source>첨부</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>사진을 찍은 곳 (%1, %2)</source>
        <translation>Where the photo was taken (%1, %2)</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::complaint::CallBackBox</name>
    <message>
        <source>콜백 약속</source>
        <translation>Promise one</translation>
    </message>
    <message>
        <source>민원인에게 다시 전화하기로 약속합니다</source>
        <translation>Promise to phone the citizen back</translation>
    </message>
    <message>
        <source>콜백하는 때</source>
        <translation>When to call back</translation>
    </message>
    <message>
        <source>콜백 번호</source>
        <translation>Call-back number</translation>
    </message>
    <message>
        <source>콜백 시각</source>
        <translation>Call-back time</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::complaint::CategoryField</name>
    <message>
        <source>유형을 말로 찾기 (예: 포트홀, ㄱㄹㄷ)</source>
        <translation>Find a category by word or initials</translation>
    </message>
    <message>
        <source>민원 유형 후보</source>
        <translation>Matching categories</translation>
    </message>
    <message>
        <source>맞는 유형이 없습니다. 다른 말로 찾아 보십시오.</source>
        <translation>No category matches. Try another word.</translation>
    </message>
    <message>
        <source>분류표에서 유형 고르기</source>
        <translation>Choose from the tree of categories</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::complaint::CategoryTreePopup</name>
    <message>
        <source>민원 유형 분류표</source>
        <translation>Tree of categories</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::complaint::ComplaintForm</name>
    <message>
        <source>민원 접수</source>
        <translation>New complaint</translation>
    </message>
    <message>
        <source>모두 받기</source>
        <translation>Accept all</translation>
    </message>
    <message>
        <source>임시저장</source>
        <translation>Save draft</translation>
    </message>
    <message>
        <source>한 건 더</source>
        <translation>Another</translation>
    </message>
    <message>
        <source>접수</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>쓰다 둔 민원을 봅니다</source>
        <translation>Show the drafts</translation>
    </message>
    <message>
        <source>들은 말을 빈 칸에 모두 넣습니다 (%1)</source>
        <translation>Put all that was heard into the empty fields (%1)</translation>
    </message>
    <message>
        <source>지금까지 쓴 것을 남겨 둡니다 (%1)</source>
        <translation>Keep what is written so far (%1)</translation>
    </message>
    <message>
        <source>쓰던 것은 임시저장에 두고 같은 통화로 새로 씁니다 (%1)</source>
        <translation>Keep this as a draft and write another for the same call (%1)</translation>
    </message>
    <message>
        <source>민원을 접수합니다 (%1)</source>
        <translation>Register the complaint (%1)</translation>
    </message>
    <message>
        <source>접수했습니다 · %1</source>
        <translation>Registered · %1</translation>
    </message>
    <message>
        <source>접수했습니다 · 번호는 서버가 받으면 표시됩니다</source>
        <translation>Registered · the number follows from the server</translation>
    </message>
    <message>
        <source>아직 쓴 것이 없습니다</source>
        <translation>Nothing written yet</translation>
    </message>
    <message>
        <source>임시저장했습니다 · 프로그램이 꺼져도 다시 열립니다</source>
        <translation>Draft saved · it reopens even if the program stops</translation>
    </message>
    <message>
        <source>쓰던 민원은 임시저장에 두었습니다</source>
        <translation>The complaint is kept as a draft</translation>
    </message>
    <message>
        <source>임시저장 %1</source>
        <translation>Draft %1</translation>
    </message>
    <message numerus="yes">
        <source>쓰던 민원 %n건</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message>
        <source>지난 통화의 민원을 쓰고 있습니다.</source>
        <translation>This complaint is from the last call.</translation>
    </message>
    <message>
        <source>이번 통화로 새로 쓰기</source>
        <translation>New for this call</translation>
    </message>
    <message>
        <source>내용 없음</source>
        <translation>No text</translation>
    </message>
    <message numerus="yes">
        <source>첨부 칸에 파일 %n개를 붙였습니다</source>
        <translation>
            <numerusform>%n file was added under Files</numerusform>
            <numerusform>%n files were added under Files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barodesk::ui::complaint::DueBox</name>
    <message>
        <source>왜?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>처리기한</source>
        <translation>Due time</translation>
    </message>
    <message>
        <source>처리기한을 어떻게 셌는지 봅니다</source>
        <translation>Show how the due time was counted</translation>
    </message>
    <message>
        <source>처리기한 %1</source>
        <translation>Due %1</translation>
    </message>
    <message>
        <source>유형을 고르면 처리기한과 그 까닭이 여기에 나옵니다.</source>
        <translation>Choose a category to see the due time and why.</translation>
    </message>
    <message>
        <source>접기</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>셈 %1</source>
        <translation>Counted %1</translation>
    </message>
    <message>
        <source>뺌 %1</source>
        <translation>Left out %1</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::complaint::DueWords</name>
    <message>
        <source>%1시간 · 근무시간</source>
        <translation>%1 working h</translation>
    </message>
    <message>
        <source>%1일 · 근무일</source>
        <translation>%1 working d</translation>
    </message>
    <message>
        <source>%1주 · 달력</source>
        <translation>%1 wk · calendar</translation>
    </message>
    <message>
        <source>%1개월 · 달력</source>
        <translation>%1 mo · calendar</translation>
    </message>
    <message>
        <source>%1년 · 달력</source>
        <translation>%1 yr · calendar</translation>
    </message>
    <message>
        <source>%1 ‘즉시’ = 근무시간 %2시간 (%3).</source>
        <translation>%1, ‘immediate’ = %2 working h (%3).</translation>
    </message>
    <message>
        <source>%1 = 근무시간 %2시간 (%3).</source>
        <translation>%1 = %2 working h (%3).</translation>
    </message>
    <message>
        <source>%1 %2일 = 근무시간 %3시간 (%4).</source>
        <translation>%1, %2 d = %3 working h (%4).</translation>
    </message>
    <message>
        <source>%1 %2일, 첫날부터 근무일로 셉니다 (%3).</source>
        <translation>%1, %2 d, counted in working days from the first day (%3).</translation>
    </message>
    <message>
        <source>%1 %2, 첫날부터 달력으로 셉니다 (%3).</source>
        <translation>%1, %2, counted by the calendar from the first day (%3).</translation>
    </message>
    <message>
        <source> 외 %1가지</source>
        <translation> and %1 more</translation>
    </message>
    <message>
        <source>%1 제외.</source>
        <translation>Excluded: %1.</translation>
    </message>
    <message>
        <source>%1일</source>
        <translation>%1 d</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::complaint::EvidenceWords</name>
    <message>
        <source>%1월 %2일 콜백</source>
        <translation>Call back %1/%2</translation>
    </message>
    <message>
        <source>들은 말 %1</source>
        <translation>Heard %1</translation>
    </message>
    <message>
        <source>들은 말 %1에서 받음</source>
        <translation>Taken from %1</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::complaint::IntakeFields</name>
    <message>
        <source>긴급</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>안전 위험</source>
        <translation>Safety risk</translation>
    </message>
    <message>
        <source>사람이 다칠 수 있거나 지금 막아야 하는 일이면 켭니다</source>
        <translation>Switch on if people could be hurt or it must be stopped now</translation>
    </message>
    <message>
        <source>무엇이, 언제부터, 어떻게 불편한지</source>
        <translation>What is wrong, since when, and how it troubles</translation>
    </message>
    <message>
        <source>민원인 이름</source>
        <translation>Citizen’s name</translation>
    </message>
    <message>
        <source>이름</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>민원인 전화번호</source>
        <translation>Citizen’s phone number</translation>
    </message>
    <message>
        <source>전화번호</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>유형</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>위치</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>내용</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>민원인</source>
        <translation>Citizen</translation>
    </message>
    <message>
        <source>콜백</source>
        <translation>Call-back</translation>
    </message>
    <message>
        <source>담당</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>유형을 고르면 정해집니다</source>
        <translation>Set by the category</translation>
    </message>
    <message>
        <source>받기 %1</source>
        <translation>Accept %1</translation>
    </message>
    <message>
        <source>번호를 읽을 수 없습니다. 숫자를 확인해 주십시오.</source>
        <translation>The number cannot be read. Please check the digits.</translation>
    </message>
    <message>
        <source>대신</source>
        <translation>For another</translation>
    </message>
    <message>
        <source>말한 내용을 적고 서명을 받습니다</source>
        <translation>Write it down to be signed</translation>
    </message>
    <message>
        <source>다른 사람을 대신하여 신고합니다</source>
        <translation>The caller speaks for somebody else</translation>
    </message>
    <message>
        <source>누구를 대신하는지</source>
        <translation>On whose behalf</translation>
    </message>
    <message>
        <source>누구를 대신하는지 (관계와 사정)</source>
        <translation>On whose behalf (relation, circumstances)</translation>
    </message>
    <message>
        <source>이 유형은 문서로 받아야 합니다. 말한 내용을 적어 두고 서명을 받으면 그때부터 처리기한이 시작됩니다 (민원처리법 제8조)</source>
        <translation>This type needs a document. Write down what is said; the clock begins when it is signed (Act art. 8)</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::complaint::PlaceBox</name>
    <message>
        <source>어디입니까? 길, 건물, 방향</source>
        <translation>Where? Road, building, direction</translation>
    </message>
    <message>
        <source>위치</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>읍면동</source>
        <translation>District</translation>
    </message>
    <message>
        <source>위치 후보</source>
        <translation>Matching places</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::complaint::PlaceDelegate</name>
    <message>
        <source>읍면동만 고르기</source>
        <translation>Choose the district alone</translation>
    </message>
    <message numerus="yes">
        <source>주소 %n곳 · 번호를 이어서 입력</source>
        <translation>
            <numerusform>%n address · go on with the number</numerusform>
            <numerusform>%n addresses · go on with the number</numerusform>
        </translation>
    </message>
    <message>
        <source>지번 %1</source>
        <translation>lot %1</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::counsel::CitizenPane</name>
    <message>
        <source>민원인</source>
        <translation>Citizen</translation>
    </message>
    <message>
        <source>반복 가능성</source>
        <translation>Possible repeat</translation>
    </message>
    <message>
        <source>이 민원인이 같은 곳이나 같은 유형으로 낸 민원이 아직 열려 있습니다</source>
        <translation>A complaint by this citizen for the same place or category is still open</translation>
    </message>
    <message>
        <source>전화를 기다립니다</source>
        <translation>Waiting for a call</translation>
    </message>
    <message>
        <source>전화가 오면 누가 거는지, 전에 무엇을 물었는지 받기 전에 여기에 나옵니다.</source>
        <translation>When a call comes in, who it is and what they asked before shows here before you answer.</translation>
    </message>
    <message>
        <source>이 사람이 아닙니다</source>
        <translation>Not this person</translation>
    </message>
    <message>
        <source>번호는 같지만 다른 사람이면 누릅니다 (%1)</source>
        <translation>Press if it is another person with the same number (%1)</translation>
    </message>
    <message>
        <source>전에 낸 민원이 없습니다.</source>
        <translation>No earlier complaints.</translation>
    </message>
    <message>
        <source>이력</source>
        <translation>History</translation>
    </message>
    <message>
        <source>이름 모름</source>
        <translation>Name unknown</translation>
    </message>
    <message>
        <source>발신번호 없음</source>
        <translation>No caller number</translation>
    </message>
    <message>
        <source>번호를 가리고 건 전화</source>
        <translation>Number withheld</translation>
    </message>
    <message>
        <source>이름과 번호를 물어 오른쪽 ‘민원인’ 칸에 적어 주십시오.</source>
        <translation>Ask for name and number and write them under ‘Citizen’ on the right.</translation>
    </message>
    <message>
        <source>누구인지 고르십시오</source>
        <translation>Choose who it is</translation>
    </message>
    <message numerus="yes">
        <source>이 번호를 쓰는 사람이 %n명 있습니다. 이름을 여쭙고 고릅니다.</source>
        <translation>
            <numerusform>%n person uses this number. Ask the name, then choose.</numerusform>
            <numerusform>%n people use this number. Ask the name, then choose.</numerusform>
        </translation>
    </message>
    <message>
        <source>새 민원인</source>
        <translation>New citizen</translation>
    </message>
    <message>
        <source>처음</source>
        <translation>First time</translation>
    </message>
    <message>
        <source>접수하면 이 번호로 새로 등록됩니다.</source>
        <translation>Added with this number when you register.</translation>
    </message>
    <message numerus="yes">
        <source>이력 %n건</source>
        <translation>
            <numerusform>%n complaint</numerusform>
            <numerusform>%n complaints</numerusform>
        </translation>
    </message>
    <message>
        <source>다른 사람</source>
        <translation>Someone else</translation>
    </message>
    <message>
        <source>이력 %1건 · 처리중 %2</source>
        <translation>History %1 · %2 in progress</translation>
    </message>
    <message>
        <source>이력 %1건</source>
        <translation>History %1</translation>
    </message>
    <message>
        <source>다시 걸기</source>
        <translation>Call again</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::counsel::HandOverSection</name>
    <message>
        <source>넘겨받은 상담</source>
        <translation>Handed to you</translation>
    </message>
    <message>
        <source>비어 있는 칸에만 넣고, 내용은 쓴 글 뒤에 붙입니다</source>
        <translation>Into empty fields only; the text goes behind what you wrote</translation>
    </message>
    <message>
        <source>양식에 넣음</source>
        <translation>In the form</translation>
    </message>
    <message>
        <source>적은 내용은 없습니다.</source>
        <translation>Nothing was noted.</translation>
    </message>
    <message>
        <source>이미 접수됨 %1</source>
        <translation>Already registered %1</translation>
    </message>
    <message>
        <source>이미 접수됨</source>
        <translation>Already registered</translation>
    </message>
    <message>
        <source>양식에 넣기</source>
        <translation>Put into the form</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::counsel::HistoryDelegate</name>
    <message>
        <source>번호 대기</source>
        <translation>No number yet</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::counsel::HistoryWords</name>
    <message>
        <source>%1 %2</source>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>보완을 기다림</source>
        <translation>Awaiting supplement</translation>
    </message>
    <message>
        <source>%1 처리 예정</source>
        <translation>Scheduled %1</translation>
    </message>
    <message>
        <source>기한 %1</source>
        <translation>Due %1</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>같은 유형</source>
        <translation>same category</translation>
    </message>
    <message>
        <source>비슷한 유형</source>
        <translation>related category</translation>
    </message>
    <message>
        <source>같은 곳</source>
        <translation>same place</translation>
    </message>
    <message>
        <source>같은 민원인</source>
        <translation>same citizen</translation>
    </message>
    <message>
        <source>비슷한 내용</source>
        <translation>similar text</translation>
    </message>
    <message>
        <source>서명을 기다림</source>
        <translation>Waiting for the signature</translation>
    </message>
    <message>
        <source>이미 %1에 처리 예정</source>
        <translation>Planned for %1</translation>
    </message>
    <message>
        <source>%1 처리를 마쳤던 민원</source>
        <translation>Work was done %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>반복</source>
        <translation>Repeat</translation>
    </message>
    <message>
        <source>중복</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>재발</source>
        <translation>Recurrence</translation>
    </message>
    <message>
        <source>같은 민원인이 같은 내용으로 이미 접수했습니다</source>
        <translation>The same citizen has reported the same thing already</translation>
    </message>
    <message>
        <source>다른 민원인이 같은 일로 접수했고 아직 처리 중입니다</source>
        <translation>Another citizen has reported the same thing, and it is still open</translation>
    </message>
    <message>
        <source>처리를 마친 곳에서 다시 생긴 일로 보입니다</source>
        <translation>It seems to have broken again where work was done</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::counsel::SimilarSection</name>
    <message numerus="yes">
        <source>비슷한 민원 %n건</source>
        <translation>
            <numerusform>%n similar complaint</numerusform>
            <numerusform>%n similar complaints</numerusform>
        </translation>
    </message>
    <message>
        <source>접수하면 연결됨</source>
        <translation>Will be linked</translation>
    </message>
    <message>
        <source>이 민원에 연결</source>
        <translation>Link to this</translation>
    </message>
    <message>
        <source>다시 누르면 연결하지 않습니다</source>
        <translation>Press again not to link</translation>
    </message>
    <message>
        <source>새 민원을 접수할 때 이 민원에 연결합니다</source>
        <translation>Links the new complaint to this one when registered</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::counsel::TranscriptDelegate</name>
    <message>
        <source>여기서 받아쓰기가 끊겼다가 이어졌습니다</source>
        <translation>The transcript broke off here and went on</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::counsel::TranscriptPane</name>
    <message>
        <source>실시간 대화</source>
        <translation>Live talk</translation>
    </message>
    <message>
        <source>이 PC에서만 처리 · 마스킹 켜짐</source>
        <translation>On this PC only · masking on</translation>
    </message>
    <message>
        <source>말소리와 글은 이 컴퓨터 밖으로 나가지 않고, 주민등록번호와 카드번호는 적히기 전에 가려집니다.</source>
        <translation>Speech and text never leave this computer; resident registration and card numbers are masked before they are written.</translation>
    </message>
    <message>
        <source>받아쓰는 중</source>
        <translation>Transcribing</translation>
    </message>
    <message>
        <source>인식기를 다시 시작하고 있습니다. 통화는 그대로이고, 곧 이어서 받아씁니다.</source>
        <translation>The recognizer is restarting. The call goes on, and the transcript soon will.</translation>
    </message>
    <message>
        <source>받아쓰기를 시작하지 못했습니다. 통화는 그대로입니다. 잠시 뒤 다시 시도합니다.</source>
        <translation>The transcript could not start. The call goes on. Trying again shortly.</translation>
    </message>
    <message>
        <source>받아쓰기가 꺼져 있습니다</source>
        <translation>The transcript is off</translation>
    </message>
    <message>
        <source>설정 열기</source>
        <translation>Open Settings</translation>
    </message>
    <message>
        <source>음성 모델이 없습니다</source>
        <translation>No speech model</translation>
    </message>
    <message>
        <source>받아쓰기를 시작하지 못했습니다</source>
        <translation>The transcript could not start</translation>
    </message>
    <message>
        <source>잠시 뒤 스스로 다시 시도합니다. 계속되면 전산 담당자에게 알려 주십시오. 통화와 접수는 그대로 됩니다.</source>
        <translation>It tries again by itself shortly. If this persists, please tell IT. Calls and forms still work.</translation>
    </message>
    <message>
        <source>인식기를 준비하고 있습니다</source>
        <translation>Preparing the recognizer</translation>
    </message>
    <message>
        <source>몇 초면 됩니다. 통화는 먼저 시작해도 됩니다.</source>
        <translation>A few seconds. You may start the call first.</translation>
    </message>
    <message>
        <source>듣고 있습니다</source>
        <translation>Listening</translation>
    </message>
    <message>
        <source>말이 시작되면 여기에 바로 적힙니다.</source>
        <translation>What is said appears here at once.</translation>
    </message>
    <message>
        <source>아직 나눈 대화가 없습니다</source>
        <translation>No conversation yet</translation>
    </message>
    <message>
        <source>전화를 받으면 두 사람의 말이 여기에 적히고, 알아들은 말은 오른쪽 칸 아래에 제안됩니다.</source>
        <translation>When you answer, what both sides say is written here, and what was understood is offered under the fields on the right.</translation>
    </message>
    <message>
        <source>통화와 접수는 그대로 됩니다. 설정에서 켜면 다음에 시작할 때부터 받아씁니다.</source>
        <translation>Calls and forms still work. Turned on in Settings, it transcribes from the next start.</translation>
    </message>
    <message>
        <source>설정에 적힌 폴더에 모델 파일이 없습니다. 그 폴더에 모델을 넣으면 저절로 받아쓰고, 다른 폴더는 다음에 시작할 때부터 씁니다. 통화와 접수는 그대로 됩니다.</source>
        <translation>The folder given in Settings holds no model file. Put a model there and it transcribes by itself; another folder counts from the next start. Calls and forms still work.</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::counsel::TranscriptView</name>
    <message>
        <source>맨 아래로</source>
        <translation>To the end</translation>
    </message>
    <message>
        <source>실시간 대화</source>
        <translation>Live talk</translation>
    </message>
    <message>
        <source>지금 하는 말로 갑니다 (End)</source>
        <translation>Go to what is being said now (End)</translation>
    </message>
    <message>
        <source>위치에 넣기: %1</source>
        <translation>Put into Place: %1</translation>
    </message>
    <message>
        <source>내용에 넣기: %1</source>
        <translation>Put into Details: %1</translation>
    </message>
    <message>
        <source>고른 줄 복사</source>
        <translation>Copy selected lines</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::papers::Dossier</name>
    <message>
        <source>민원명</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>접수일시</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>접수 방법</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>민원 종류</source>
        <translation>Legal type</translation>
    </message>
    <message>
        <source>지금 상태</source>
        <translation>State now</translation>
    </message>
    <message>
        <source>처리기한</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>처리가 끝났습니다</source>
        <translation>It is done</translation>
    </message>
    <message>
        <source>지금 소관</source>
        <translation>Owned by</translation>
    </message>
    <message>
        <source>위치</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>민원인</source>
        <translation>Petitioner</translation>
    </message>
    <message>
        <source>심의를 요청하는 사항</source>
        <translation>What the committee is asked</translation>
    </message>
    <message>
        <source>처리 주무부서의 지정 (민원 처리에 관한 법률 시행령 제38조). 조정 신청의 글은 아직 없습니다.</source>
        <translation>To name the department in charge (Enforcement Decree of the Civil Petitions Act, Art. 38). No proposal has been written yet.</translation>
    </message>
    <message>
        <source>조정 신청의 글은 아직 없습니다.</source>
        <translation>No proposal has been written yet.</translation>
    </message>
    <message>
        <source>%1, %2 신청</source>
        <translation>%1, proposed by %2</translation>
    </message>
    <message>
        <source>%1 결정: %2</source>
        <translation>Decided %1: %2</translation>
    </message>
    <message>
        <source>민원 내용</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>맡은 부서를 옮긴 경위</source>
        <translation>How it was passed on</translation>
    </message>
    <message>
        <source>어느 부서에도 배정되지 않았습니다.</source>
        <translation>It was never assigned to a department.</translation>
    </message>
    <message>
        <source>처음 배정된 뒤 다른 부서로 옮기지 않았습니다.</source>
        <translation>It has stayed with the department it was first assigned to.</translation>
    </message>
    <message numerus="yes">
        <source>처음 배정된 뒤 다른 부서로 %n번 옮겼습니다.</source>
        <translation>
            <numerusform>It was passed on to another department once.</numerusform>
            <numerusform>It was passed on to another department %n times.</numerusform>
        </translation>
    </message>
    <message>
        <source>일시</source>
        <translation>When</translation>
    </message>
    <message>
        <source>보낸 부서</source>
        <translation>From</translation>
    </message>
    <message>
        <source>받은 부서</source>
        <translation>To</translation>
    </message>
    <message>
        <source>보낸 사람</source>
        <translation>By</translation>
    </message>
    <message>
        <source>사유</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>(접수)</source>
        <translation>(intake)</translation>
    </message>
    <message>
        <source>(소관 미정)</source>
        <translation>(nobody)</translation>
    </message>
    <message>
        <source>소관이 아니라고 한 부서와 사유</source>
        <translation>Who said it is not theirs, and why</translation>
    </message>
    <message>
        <source>소관이 아니라고 한 부서가 없습니다.</source>
        <translation>No department has refused it.</translation>
    </message>
    <message>
        <source>부서</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>답한 사람</source>
        <translation>Answered by</translation>
    </message>
    <message>
        <source>처리를 막는 사정</source>
        <translation>What stands in the way</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1부터, %2</source>
        <translation>Since %1, %2</translation>
    </message>
    <message>
        <source>처리기한의 계산</source>
        <translation>How the due time came about</translation>
    </message>
    <message>
        <source>부터</source>
        <translation>From</translation>
    </message>
    <message>
        <source>까지</source>
        <translation>To</translation>
    </message>
    <message>
        <source>구분</source>
        <translation>What</translation>
    </message>
    <message>
        <source>센 시간</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>근거</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>%1 (모두 %2)</source>
        <translation>%1 (%2 in all)</translation>
    </message>
    <message numerus="yes">
        <source>%n일째</source>
        <translation>
            <numerusform>day %n</numerusform>
            <numerusform>day %n</numerusform>
        </translation>
    </message>
    <message>
        <source>연장: %1 (%2), %3. 사유: %4</source>
        <translation>Extended by %1 (%2), %3. Reason: %4</translation>
    </message>
    <message>
        <source>이어진 민원</source>
        <translation>Linked complaints</translation>
    </message>
    <message>
        <source>접수번호</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>관계</source>
        <translation>As</translation>
    </message>
    <message>
        <source>접수일</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>상태</source>
        <translation>State</translation>
    </message>
    <message>
        <source>처리 결과</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>보이지 않음</source>
        <translation>Not visible</translation>
    </message>
    <message>
        <source>처리 경과</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>이 자리에 아직 이력이 없습니다. 서버에 연결되면 다시 만들어 주십시오.</source>
        <translation>The history is not at this desk yet. Make the dossier again when the server is connected.</translation>
    </message>
    <message>
        <source>위원회의 의결</source>
        <translation>Decision of the committee</translation>
    </message>
    <message>
        <source>처리 주무부서</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>의결 내용</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>의결일</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>위원장</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, 함께 신고한 사람 %n명</source>
        <translation>
            <numerusform>%1, and one more who reported it</numerusform>
            <numerusform>%1, and %n more who reported it</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>민원조정위원회 심의 자료</source>
        <translation>Dossier for the Mediation Committee</translation>
    </message>
    <message>
        <source>%1 · 이름과 전화번호가 들어 있으니 회의가 끝나면 거두어 주십시오</source>
        <translation>%1 · Holds a name and number: collect it after the meeting</translation>
    </message>
    <message>
        <source>%1 · 이름과 전화번호는 가렸습니다</source>
        <translation>%1 · Name and number are masked</translation>
    </message>
    <message>
        <source>조정 자료</source>
        <comment>file name</comment>
        <translation>Dossier</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::papers::PaperMaker</name>
    <message>
        <source>PDF로 저장</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>PDF 문서 (*.pdf)</source>
        <translation>PDF documents (*.pdf)</translation>
    </message>
    <message>
        <source>그 폴더가 없습니다. 없어졌거나 연결이 끊겼습니다.</source>
        <translation>That folder is not there: removed, or its drive is away.</translation>
    </message>
    <message>
        <source>그 폴더에 쓸 권한이 없습니다.</source>
        <translation>You may not write into that folder.</translation>
    </message>
    <message>
        <source>끝까지 쓰지 못해 아무것도 남기지 않았습니다. 디스크에 자리가 있는지 보십시오.</source>
        <translation>It could not be written whole, so nothing was kept. Is there room on the disk?</translation>
    </message>
    <message>
        <source>프린터가 받지 않았습니다. 켜져 있는지 보고 다시 눌러 주십시오.</source>
        <translation>The printer took nothing. See whether it is on and try again.</translation>
    </message>
    <message>
        <source>열람을 기록하고 있습니다</source>
        <translation>Logging the access</translation>
    </message>
    <message>
        <source>다른 곳에 저장</source>
        <translation>Save elsewhere</translation>
    </message>
    <message>
        <source>다시 인쇄</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>프린터로 보냈습니다</source>
        <translation>Sent to the printer</translation>
    </message>
    <message>
        <source>저장했습니다 · %1</source>
        <translation>Saved · %1</translation>
    </message>
    <message>
        <source>열람을 기록하지 못해 이름과 전화번호를 가린 채 인쇄했습니다</source>
        <translation>Printed with name and number masked: the access could not be logged</translation>
    </message>
    <message>
        <source>열람을 기록하지 못해 이름과 전화번호를 가린 채 저장했습니다 · %1</source>
        <translation>Saved with name and number masked: the access could not be logged · %1</translation>
    </message>
    <message>
        <source>열기</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::papers::PaperText</name>
    <message>
        <source>ko</source>
        <comment>the locale of dates on papers</comment>
        <translation>en</translation>
    </message>
    <message>
        <source>yyyy년 M월 d일 (ddd) HH:mm</source>
        <comment>as QLocale::toString() takes it</comment>
        <translation>ddd, d MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>yyyy. M. d. HH:mm</source>
        <comment>as QDateTime::toString() takes it</comment>
        <translation>yyyy-MM-dd HH:mm</translation>
    </message>
    <message>
        <source>yyyy년 M월 d일</source>
        <comment>as QLocale::toString() takes it</comment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>번호 부여 전</source>
        <translation>no number yet</translation>
    </message>
    <message>
        <source>서명을 받은 때부터 시작합니다</source>
        <translation>Counts from the signature</translation>
    </message>
    <message>
        <source>보완을 기다리는 동안 멈춰 있습니다</source>
        <translation>Stands while a supplement is awaited</translation>
    </message>
    <message>
        <source>%1까지</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>이름과 연락처를 남기지 않음</source>
        <translation>Left no name and number</translation>
    </message>
    <message>
        <source>%1 · %2 만듦</source>
        <translation>%1 · made by %2</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::papers::Receipt</name>
    <message>
        <source>접수번호</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>접수일시</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>민원명</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>민원 종류</source>
        <translation>Legal type</translation>
    </message>
    <message>
        <source>접수 방법</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>처리기간</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>처리기한</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>민원인</source>
        <translation>Petitioner</translation>
    </message>
    <message>
        <source>대신 신고</source>
        <translation>On behalf of</translation>
    </message>
    <message>
        <source>위치</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>민원 내용</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>정해지는 대로 알려 드립니다</source>
        <translation>You will be told</translation>
    </message>
    <message>
        <source>처리부서</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>%1 (예정)</source>
        <translation>%1 (expected)</translation>
    </message>
    <message>
        <source>문의 전화</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>접수한 곳으로 문의</source>
        <translation>Ask where it was taken</translation>
    </message>
    <message>
        <source>%1에 전화로 알려 드리기로 했습니다.</source>
        <translation>We will phone you: %1.</translation>
    </message>
    <message>
        <source>처리가 끝나면 전화로 알려 드리기로 했습니다.</source>
        <translation>We will phone you when it is done.</translation>
    </message>
    <message>
        <source>민원 접수증</source>
        <translation>Receipt of a Complaint</translation>
    </message>
    <message>
        <source>%1 · 이름과 전화번호는 가렸습니다</source>
        <translation>%1 · Name and number are masked</translation>
    </message>
    <message>
        <source>접수증</source>
        <comment>file name</comment>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>안내</source>
        <translation>Please note</translation>
    </message>
    <message>
        <source>1. 처리기한은 토요일과 공휴일을 빼고 셉니다. 처리기간이 5일 이하이면 근무시간으로 셉니다 (민원 처리에 관한 법률 제19조).
2. 부득이한 사정으로 기한을 늘릴 때에는 까닭과 새 기한을 바로 알려 드립니다 (같은 법 시행령 제21조).
3. 보완을 요청한 동안은 처리기간에 넣지 않습니다 (같은 법 시행령 제20조).
4. 처리가 끝나면 결과와 담당자를 알려 드립니다 (같은 법 제27조). 문의하실 때에는 접수번호를 말씀해 주십시오.</source>
        <translation>1. Saturdays and public holidays do not count towards the due time; periods of up to five days are counted in working hours (Civil Petitions Act, Art. 19).
2. Should more time be needed you will be told why and until when at once (Enforcement Decree, Art. 21).
3. Time in which we wait for something we asked you for does not count (Enforcement Decree, Art. 20).
4. When it is done you will be told the result and who dealt with it (Act, Art. 27). Please name the number of this receipt when you ask.</translation>
    </message>
    <message>
        <source>위와 같이 민원을 접수하였음을 확인합니다.</source>
        <translation>We confirm that we have received this complaint.</translation>
    </message>
    <message>
        <source>%1장</source>
        <comment>the mayor of a city</comment>
        <translation>The Mayor of %1</translation>
    </message>
    <message>
        <source>접수 %1</source>
        <translation>Taken by %1</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::performance::BarChart</name>
    <message>
        <source>%1: %2, 비교 기간 %3</source>
        <translation>%1: %2, compared period %3</translation>
    </message>
    <message numerus="yes">
        <source>표에 %n개 더</source>
        <translation>
            <numerusform>%n more in the table</numerusform>
            <numerusform>%n more in the table</numerusform>
        </translation>
    </message>
    <message>
        <source>비교 기간 %1</source>
        <translation>Compared period %1</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::performance::CitizenPanel</name>
    <message>
        <source>참여단_%1</source>
        <translation>panel_%1</translation>
    </message>
    <message>
        <source>%1별 비례</source>
        <translation>in proportion by %1</translation>
    </message>
    <message>
        <source>나누지 않음</source>
        <translation>Not divided</translation>
    </message>
    <message>
        <source>%1 완료 %L2건 가운데 %L3건 · %4 · 추첨 번호 %5</source>
        <translation>%L3 of %L2 resolved %1 · %4 · draw number %5</translation>
    </message>
    <message>
        <source>확인 %1 / %2</source>
        <translation>Checked %1 of %2</translation>
    </message>
    <message>
        <source>잘됨 %1% · 기한 내지만 미흡 %2건</source>
        <translation>Good %1% · on time but poor: %2</translation>
    </message>
    <message>
        <source>잘됨 %1%</source>
        <translation>Good %1%</translation>
    </message>
    <message>
        <source>이 기간에 완료한 민원이 없습니다</source>
        <translation>Nothing was resolved in this period</translation>
    </message>
    <message>
        <source>다른 기간을 골라 다시 뽑으세요.</source>
        <translation>Choose another period and draw again.</translation>
    </message>
    <message>
        <source>표본 뽑기</source>
        <translation>Draw a sample</translation>
    </message>
    <message>
        <source>아직 뽑지 않았습니다</source>
        <translation>Nothing drawn yet</translation>
    </message>
    <message>
        <source>기간과 건수를 정하고 표본을 뽑으면, 시민참여단이 현장에서 확인할 민원이 나옵니다. 같은 추첨 번호는 언제나 같은 민원을 뽑습니다.</source>
        <translation>Choose a period and how many, and draw: what comes is for the citizens’ panel to check on the spot. The same draw number always draws the same complaints.</translation>
    </message>
    <message>
        <source>먼저 참여단 번호를 적으세요.</source>
        <translation>Write the panelist’s number first.</translation>
    </message>
    <message>
        <source>%1 · %2번: %3</source>
        <translation>%1 · no. %2: %3</translation>
    </message>
    <message>
        <source>평가를 적을 권한이 없습니다. 민원을 종결할 수 있는 사람이 적습니다.</source>
        <translation>You may not write verdicts. Whoever may close complaints does.</translation>
    </message>
    <message>
        <source>건수</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>뽑을 건수</source>
        <translation>How many to draw</translation>
    </message>
    <message>
        <source>추첨 번호</source>
        <translation>Draw number</translation>
    </message>
    <message>
        <source>같은 번호는 언제나 같은 민원을 뽑습니다. 결과를 보고 고르지 않았음을 보일 수 있습니다.</source>
        <translation>The same number always draws the same complaints: so it can be shown that nobody chose by the outcome.</translation>
    </message>
    <message>
        <source>유형별 비례</source>
        <translation>By category</translation>
    </message>
    <message>
        <source>읍면동별 비례</source>
        <translation>By district</translation>
    </message>
    <message>
        <source>어떻게 나누어 뽑을지</source>
        <translation>How the draw is divided</translation>
    </message>
    <message>
        <source>확인할 민원</source>
        <translation>Complaints to check</translation>
    </message>
    <message>
        <source>확인할 민원 목록. 1·2·3을 누르면 고른 민원에 평가를 적습니다.</source>
        <translation>Complaints to check. 1, 2 and 3 write a verdict on the one chosen.</translation>
    </message>
    <message>
        <source>시민참여단</source>
        <translation>Citizens’ panel</translation>
    </message>
    <message>
        <source>%1 시민참여단 확인 목록</source>
        <translation>%1: list for the citizens’ panel</translation>
    </message>
    <message>
        <source>평가 (1 잘됨 · 2 일부 미흡 · 3 미흡)</source>
        <translation>Verdict (1 good · 2 partly · 3 poor)</translation>
    </message>
    <message>
        <source>본 대로</source>
        <translation>What was seen</translation>
    </message>
    <message>
        <source>민원인의 이름·전화번호·주소와 민원 내용은 이 목록에 없습니다.</source>
        <translation>Names, telephone numbers and addresses of petitioners and the texts of complaints are not on this list.</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::performance::ExportButton</name>
    <message>
        <source>CSV 파일 (*.csv)</source>
        <translation>CSV files (*.csv)</translation>
    </message>
    <message>
        <source>엑셀 파일 (*.xlsx)</source>
        <translation>Excel files (*.xlsx)</translation>
    </message>
    <message>
        <source>엑셀 파일을 만들지 못했습니다. 디스크에 빈 자리가 있는지 보세요.</source>
        <translation>The Excel file could not be made. See whether the disk has room.</translation>
    </message>
    <message>
        <source>%1에 저장하지 못했습니다. 파일이 다른 프로그램에 열려 있지 않은지 보고 다시 하세요.</source>
        <translation>%1 could not be saved. See whether another program has it open, and try again.</translation>
    </message>
    <message>
        <source>%1에 저장했습니다.</source>
        <translation>Saved as %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n쪽을 인쇄로 보냈습니다.</source>
        <translation>
            <numerusform>%n page was sent to the printer.</numerusform>
            <numerusform>%n pages were sent to the printer.</numerusform>
        </translation>
    </message>
    <message>
        <source>인쇄하지 못했습니다. 프린터가 연결되어 있는지 보세요.</source>
        <translation>It could not be printed. See whether the printer is connected.</translation>
    </message>
    <message>
        <source>내보내기</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>CSV로 저장…</source>
        <translation>Save as CSV…</translation>
    </message>
    <message>
        <source>엑셀(XLSX)로 저장…</source>
        <translation>Save for Excel (XLSX)…</translation>
    </message>
    <message>
        <source>인쇄…</source>
        <translation>Print…</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::performance::PanelTextModel</name>
    <message>
        <source>다시 열림</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <source>기한 내</source>
        <translation>On time</translation>
    </message>
    <message numerus="yes">
        <source>%n일 늦음</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message>
        <source>같은 날 늦음</source>
        <translation>Hours late</translation>
    </message>
    <message>
        <source>번호</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>유형</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>읍면동</source>
        <translation>District</translation>
    </message>
    <message>
        <source>부서</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>완료일</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>기한</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>참여단 평가</source>
        <translation>Panel verdict</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::performance::PerformancePage</name>
    <message>
        <source>성과</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>성과관리</source>
        <translation>Performance</translation>
    </message>
    <message>
        <source>처리 성과 보기</source>
        <translation>Show performance figures</translation>
    </message>
    <message>
        <source>시민참여단 보기</source>
        <translation>Show citizens’ panel</translation>
    </message>
    <message>
        <source>처리 성과</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>시민참여단</source>
        <translation>Citizens’ panel</translation>
    </message>
    <message>
        <source>현황판</source>
        <translation>Wallboard</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::performance::PerformancePanel</name>
    <message>
        <source>성과_%1_%2</source>
        <translation>performance_%1_%2</translation>
    </message>
    <message>
        <source>세는 중입니다</source>
        <translation>Counting</translation>
    </message>
    <message>
        <source>첫날이 마지막 날보다 늦습니다</source>
        <translation>The first day is after the last</translation>
    </message>
    <message>
        <source>기간을 다시 고르세요.</source>
        <translation>Choose the period again.</translation>
    </message>
    <message>
        <source>올해 보기</source>
        <translation>Show this year</translation>
    </message>
    <message>
        <source>이 기간에는 셀 민원이 없습니다</source>
        <translation>Nothing to count in this period</translation>
    </message>
    <message>
        <source>다른 기간을 고르세요.</source>
        <translation>Choose another period.</translation>
    </message>
    <message>
        <source>비교: %1</source>
        <translation>Compared with %1</translation>
    </message>
    <message>
        <source>%1에는 기록이 없어 비교하지 않습니다</source>
        <translation>No records %1: not compared</translation>
    </message>
    <message>
        <source>미종결 %L1</source>
        <translation>not closed %L1</translation>
    </message>
    <message>
        <source>90% %1</source>
        <translation>90% %1</translation>
    </message>
    <message>
        <source>접수</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>완료</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>비교 기간 접수</source>
        <translation>Received, compared period</translation>
    </message>
    <message>
        <source>%1별 %2</source>
        <translation>%2 by %1</translation>
    </message>
    <message>
        <source>%1 그래프. 위·아래 화살표로 짚고 Enter로 좁힙니다.</source>
        <translation>Chart: %1. Up and Down point, Enter narrows.</translation>
    </message>
    <message>
        <source>이 좁힘을 풉니다 (Backspace)</source>
        <translation>Take this narrowing back (Backspace)</translation>
    </message>
    <message>
        <source>접수와 완료</source>
        <translation>Received and resolved</translation>
    </message>
    <message>
        <source>접수와 완료 그래프. 왼쪽·오른쪽 화살표로 짚습니다.</source>
        <translation>Chart of received and resolved. Left and Right point.</translation>
    </message>
    <message>
        <source>나누어 보기</source>
        <translation>Broken down</translation>
    </message>
    <message>
        <source>성과 표</source>
        <translation>Performance table</translation>
    </message>
    <message>
        <source>기간: %1</source>
        <translation>Period: %1</translation>
    </message>
    <message>
        <source>비교 기간: %1</source>
        <translation>Compared period: %1</translation>
    </message>
    <message>
        <source>%1 기준</source>
        <translation>As of %1</translation>
    </message>
    <message>
        <source>%1 민원 처리 성과</source>
        <translation>%1: performance in complaints</translation>
    </message>
    <message>
        <source>콜백 제때</source>
        <translation>Call-backs in time</translation>
    </message>
    <message>
        <source>콜백 늦게</source>
        <translation>Call-backs late</translation>
    </message>
    <message>
        <source>콜백 못 지킴</source>
        <translation>Call-backs missed</translation>
    </message>
    <message>
        <source>콜백 면제</source>
        <translation>Call-backs excused</translation>
    </message>
    <message>
        <source>전체</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>전체 (비교 기간)</source>
        <translation>Total (compared period)</translation>
    </message>
    <message>
        <source>추이</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>접수와 완료의 추이</source>
        <translation>Trend of received and resolved</translation>
    </message>
    <message>
        <source>기간</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>기한 내 완료</source>
        <translation>Resolved on time</translation>
    </message>
    <message>
        <source>기한 내 완료 (%)</source>
        <translation>Resolved on time (%)</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::performance::PerformanceTextModel</name>
    <message>
        <source>%1, 비교 기간 %2 (%3)</source>
        <translation>%1, compared period %2 (%3)</translation>
    </message>
    <message>
        <source>묶음</source>
        <translation>Group</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::performance::PerformanceWords</name>
    <message>
        <source>유형</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>부서</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>업체</source>
        <translation>Contractor</translation>
    </message>
    <message>
        <source>읍면동</source>
        <translation>District</translation>
    </message>
    <message>
        <source>이번 달</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>지난달</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>올해</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>기간 지정</source>
        <translation>From – to</translation>
    </message>
    <message>
        <source>앞 기간과 비교</source>
        <translation>Against the period before</translation>
    </message>
    <message>
        <source>지난해 같은 기간과 비교</source>
        <translation>Against last year</translation>
    </message>
    <message>
        <source>비교 안 함</source>
        <translation>No comparison</translation>
    </message>
    <message>
        <source>접수</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>완료</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>미종결</source>
        <translation>Not closed</translation>
    </message>
    <message>
        <source>종결</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>중앙값</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>90%</source>
        <translation>90%</translation>
    </message>
    <message>
        <source>기한 내</source>
        <translation>On time</translation>
    </message>
    <message>
        <source>반복</source>
        <translation>Repeats</translation>
    </message>
    <message>
        <source>다시 엶</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <source>콜백</source>
        <translation>Call-backs</translation>
    </message>
    <message>
        <source>참여단</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>완료 후 미종결</source>
        <translation>Resolved, not closed</translation>
    </message>
    <message>
        <source>처리시간 중앙값</source>
        <translation>Median time</translation>
    </message>
    <message>
        <source>처리시간 90%</source>
        <translation>90% within</translation>
    </message>
    <message>
        <source>기한 내 완료</source>
        <translation>Resolved on time</translation>
    </message>
    <message>
        <source>반복·중복·재발</source>
        <translation>Repeats</translation>
    </message>
    <message>
        <source>콜백 제때 지킴</source>
        <translation>Call-backs kept</translation>
    </message>
    <message>
        <source>참여단 ‘잘됨’</source>
        <translation>Panel: good</translation>
    </message>
    <message>
        <source>%1 (근무시간, 시간)</source>
        <translation>%1 (working hours)</translation>
    </message>
    <message>
        <source>%1 (%)</source>
        <translation>%1 (%)</translation>
    </message>
    <message>
        <source>기간 안에 접수한 민원</source>
        <translation>Complaints received within the period</translation>
    </message>
    <message>
        <source>기간 안에 완료한 민원. 그 뒤 다시 연 것은 빠집니다</source>
        <translation>Complaints resolved within the period. Those reopened since are left out</translation>
    </message>
    <message>
        <source>기간 안에 완료했으나 아직 민원인에게 알리고 종결하지 않은 민원</source>
        <translation>Resolved within the period, but the citizen has not been told and it is not closed</translation>
    </message>
    <message>
        <source>기간 안에 종결한 민원. 완료한 때는 묻지 않습니다</source>
        <translation>Closed within the period, whenever they were resolved</translation>
    </message>
    <message>
        <source>기간 안에 완료한 민원의 처리시간을 늘어놓았을 때 가운데 값. 기한을 세기 시작한 때부터 완료까지의 근무시간이며, 보완을 기다린 동안은 뺍니다</source>
        <translation>The middle of the processing times of what was resolved within the period: working time from where the period is counted to the resolution, without the time a supplement was awaited</translation>
    </message>
    <message>
        <source>기간 안에 완료한 민원 열에 아홉은 이 근무시간 안에 처리했습니다</source>
        <translation>Nine of ten resolved within the period took no more than this working time</translation>
    </message>
    <message>
        <source>기간 안에 완료한 민원 가운데 처리기한(연장·보완 포함)까지 완료한 비율</source>
        <translation>The share of those resolved within the period that were resolved by their due time, extensions and supplements included</translation>
    </message>
    <message>
        <source>기간 안에 접수한 민원 가운데 먼저 접수한 민원에 반복·중복·재발로 이어진 것</source>
        <translation>Received within the period and linked to an earlier one as repeat, duplicate or recurrence</translation>
    </message>
    <message>
        <source>기간 안에 다시 연 민원. 여러 번 열었으면 마지막 것만 셉니다</source>
        <translation>Reopened within the period. Of several times only the last one counts</translation>
    </message>
    <message>
        <source>전화하기로 한 때가 기간 안에 있는 약속 가운데 제때 지킨 비율. 때가 지났는데 못 지킨 것이 들어가고, 면제한 것은 빠집니다</source>
        <translation>The share kept in time of the promises due within the period. Those past and not kept are in it, those excused are not</translation>
    </message>
    <message>
        <source>기간 안에 완료한 민원에 시민참여단이 남긴 평가 가운데 ‘잘됨’의 비율</source>
        <translation>The share of “good” among the panel’s verdicts on what was resolved within the period</translation>
    </message>
    <message>
        <source>세는 법: 접수·반복은 기간 안에 접수한 민원, 완료·처리시간·기한 내·미종결·참여단은 기간 안에 완료한 민원, 종결과 다시 엶은 기간 안에 그렇게 한 민원, 콜백은 전화하기로 한 때가 기간 안에 있는 약속입니다. 처리시간은 기한을 세기 시작한 때부터 완료까지의 근무시간이고, 보완을 기다린 동안은 뺍니다.</source>
        <translation>How it is counted: received and repeats by when a complaint was received; resolved, times, on time, not closed and panel by when it was resolved; closed and reopened by when that was done; call-backs by when they were due. Times are working time from where the period is counted to the resolution, without the time a supplement was awaited.</translation>
    </message>
    <message>
        <source>유형 없음</source>
        <translation>No category</translation>
    </message>
    <message>
        <source>직영 (업체 없음)</source>
        <translation>The city itself</translation>
    </message>
    <message>
        <source>읍면동 모름</source>
        <translation>District unknown</translation>
    </message>
    <message>
        <source>%1 ~ %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>1월</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>2월</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>3월</source>
        <translation>Mar</translation>
    </message>
    <message>
        <source>4월</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>5월</source>
        <translation>May</translation>
    </message>
    <message>
        <source>6월</source>
        <translation>Jun</translation>
    </message>
    <message>
        <source>7월</source>
        <translation>Jul</translation>
    </message>
    <message>
        <source>8월</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>9월</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>10월</source>
        <translation>Oct</translation>
    </message>
    <message>
        <source>11월</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>12월</source>
        <translation>Dec</translation>
    </message>
    <message>
        <source>%1~</source>
        <translation>%1–</translation>
    </message>
    <message>
        <source>%1분</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1시간</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>변화 없음</source>
        <translation>no change</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::performance::PeriodBar</name>
    <message>
        <source>기간</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>첫날</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>마지막 날</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>비교</source>
        <translation>Comparison</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::performance::VerdictForm</name>
    <message>
        <source>민원을 고르세요</source>
        <translation>Choose a complaint</translation>
    </message>
    <message>
        <source>적은 것이 없습니다.</source>
        <translation>Nothing was written.</translation>
    </message>
    <message>
        <source>%1번 · %2</source>
        <translation>No. %1 · %2</translation>
    </message>
    <message>
        <source>아직 없습니다.</source>
        <translation>None yet.</translation>
    </message>
    <message>
        <source>팀의 처리와 참여단의 평가</source>
        <translation>What the team did, what residents found</translation>
    </message>
    <message>
        <source>팀이 적은 처리 결과</source>
        <translation>Result as the team wrote it</translation>
    </message>
    <message>
        <source>참여단 평가</source>
        <translation>Verdicts of the panel</translation>
    </message>
    <message>
        <source>참여단 번호 (이름은 적지 않습니다)</source>
        <translation>Panelist’s number (no name)</translation>
    </message>
    <message>
        <source>본 대로 (없어도 됩니다)</source>
        <translation>What was seen (optional)</translation>
    </message>
    <message>
        <source>평가: %1</source>
        <translation>Verdict: %1</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::recording::RecordingPlayer</name>
    <message>
        <source>녹음이 있는지 알아보는 중입니다…</source>
        <translation>Looking whether there is a recording…</translation>
    </message>
    <message>
        <source>이 통화는 녹음되지 않았습니다.</source>
        <translation>This call was not recorded.</translation>
    </message>
    <message>
        <source>녹음이 아직 서버로 오는 중입니다.</source>
        <translation>The recording is still on its way to the server.</translation>
    </message>
    <message>
        <source>보존기간이 지나 녹음을 지웠습니다.</source>
        <translation>The recording is past its time and was deleted.</translation>
    </message>
    <message>
        <source>이 녹음을 들을 권한이 없습니다.</source>
        <translation>You may not listen to this recording.</translation>
    </message>
    <message>
        <source>서버에서 녹음을 받지 못했습니다.</source>
        <translation>The server did not give the recording.</translation>
    </message>
    <message>
        <source>녹음을 받는 중입니다…</source>
        <translation>Fetching the recording…</translation>
    </message>
    <message>
        <source>녹음 파일이 손상되어 들을 수 없습니다. 관리자에게 알려 주십시오.</source>
        <translation>The recording is damaged and cannot be played. Please tell your administrator.</translation>
    </message>
    <message>
        <source>녹음 %1</source>
        <translation>Recording %1</translation>
    </message>
    <message>
        <source>끝부분 없음</source>
        <translation>its end is missing</translation>
    </message>
    <message numerus="yes">
        <source>멈춤 %n번</source>
        <translation>
            <numerusform>paused %n time</numerusform>
            <numerusform>paused %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>통화 녹음</source>
        <translation>Recording of the call</translation>
    </message>
    <message>
        <source>듣기</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>다시 확인</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>녹음 듣기 (누가 언제 들었는지 기록됩니다)</source>
        <translation>Listen to the recording (who listened and when is written down)</translation>
    </message>
    <message>
        <source>멈춤</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>재생</source>
        <translation>Play</translation>
    </message>
    <message>
        <source>재생하거나 멈추기 (Space)</source>
        <translation>Play or pause (Space)</translation>
    </message>
    <message>
        <source>%1배</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>빠르기 바꾸기 (S)</source>
        <translation>Change the speed (S)</translation>
    </message>
    <message>
        <source>빠르기 %1배</source>
        <translation>Speed %1×</translation>
    </message>
    <message>
        <source>소리 모양: 위가 민원인, 아래가 상담사</source>
        <translation>Waveform: the citizen above, the counsellor below</translation>
    </message>
    <message>
        <source>통화 내용</source>
        <translation>What was said</translation>
    </message>
    <message>
        <source>스피커나 헤드셋을 찾지 못했습니다. 연결한 뒤 다시 재생하십시오.</source>
        <translation>No loudspeaker or headset was found. Connect one and play again.</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::room::RoomAgentWords</name>
    <message>
        <source>전화망 끊김</source>
        <translation>Phone line lost</translation>
    </message>
    <message>
        <source>%1 · 전화망 끊김</source>
        <translation>%1 · phone line lost</translation>
    </message>
    <message>
        <source>알 수 없는 사용자</source>
        <translation>Unknown user</translation>
    </message>
    <message>
        <source>상담사</source>
        <translation>Counsellor</translation>
    </message>
    <message>
        <source>상태</source>
        <translation>State</translation>
    </message>
    <message>
        <source>경과</source>
        <translation>For</translation>
    </message>
    <message>
        <source>사유</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>대기열</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>통화 시간</source>
        <translation>In call</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::room::RoomFigureStrip</name>
    <message>
        <source>대기 중 전화</source>
        <translation>Calls waiting</translation>
    </message>
    <message>
        <source>최장 대기</source>
        <translation>Longest wait</translation>
    </message>
    <message>
        <source>오늘 응답</source>
        <translation>Answered today</translation>
    </message>
    <message>
        <source>오늘 포기</source>
        <translation>Lost today</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::room::RoomPage</name>
    <message>
        <source>현황</source>
        <translation>Room</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::room::RoomPanel</name>
    <message>
        <source>볼 권한이 없습니다</source>
        <translation>You may not see this</translation>
    </message>
    <message>
        <source>상담 현황을 보일 수 없습니다</source>
        <translation>The room cannot be shown</translation>
    </message>
    <message>
        <source>상담 현황을 가져오는 중입니다</source>
        <translation>Fetching the room</translation>
    </message>
    <message numerus="yes">
        <source>%n명</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 기준</source>
        <translation>As of %1</translation>
    </message>
    <message>
        <source>%1 아래는 %2의 현황입니다.</source>
        <translation>%1 Below is the room as of %2.</translation>
    </message>
    <message>
        <source>상담 현황</source>
        <translation>The room now</translation>
    </message>
    <message>
        <source>상담사</source>
        <translation>Counsellors</translation>
    </message>
    <message>
        <source>대기열</source>
        <translation>Queues</translation>
    </message>
    <message>
        <source>상담사 표</source>
        <translation>Table of counsellors</translation>
    </message>
    <message>
        <source>대기열 표</source>
        <translation>Table of queues</translation>
    </message>
    <message>
        <source>아직 아무도 없습니다</source>
        <translation>Nobody yet</translation>
    </message>
    <message>
        <source>오늘 로그인한 상담사가 여기에 보입니다.</source>
        <translation>Counsellors who sign in today are shown here.</translation>
    </message>
    <message>
        <source>통화 중인 상담사의 통화만 들을 수 있습니다.</source>
        <translation>Only a counsellor who is in a call can be listened to.</translation>
    </message>
    <message>
        <source>통화를 들을 상담사를 표에서 고르세요.</source>
        <translation>Choose in the table whose call to listen to.</translation>
    </message>
    <message>
        <source>고른 상담사의 통화 듣기</source>
        <translation>Listen to the chosen counsellor&apos;s call</translation>
    </message>
    <message>
        <source>듣기</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>고른 상담사에게 귓속말하기</source>
        <translation>Whisper to the selected counsellor</translation>
    </message>
    <message>
        <source>귓속말</source>
        <translation>Whisper</translation>
    </message>
    <message>
        <source>고른 상담사의 통화에 끼어들기</source>
        <translation>Speak in the selected counsellor&apos;s call</translation>
    </message>
    <message>
        <source>끼어들기</source>
        <translation>Join in</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::room::RoomQueueWords</name>
    <message>
        <source>대기열</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>대기 전화</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>최장 대기</source>
        <translation>Longest</translation>
    </message>
    <message>
        <source>대기 상담사</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>오늘 응답</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>오늘 포기</source>
        <translation>Lost</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::room::RoomWords</name>
    <message>
        <source>서버에 닿지 않습니다. 연결되면 저절로 다시 보입니다.</source>
        <translation>The server cannot be reached. The room comes back by itself with the connection.</translation>
    </message>
    <message>
        <source>서버의 인증서를 믿을 수 없습니다. 전산 담당자에게 알려 주세요.</source>
        <translation>The server’s certificate cannot be trusted. Please tell your IT staff.</translation>
    </message>
    <message>
        <source>로그인이 더는 유효하지 않습니다. 다시 로그인해 주세요.</source>
        <translation>Your sign-in is no longer valid. Please sign in again.</translation>
    </message>
    <message>
        <source>상담 현황은 팀장만 볼 수 있습니다.</source>
        <translation>Only team leaders can see the room.</translation>
    </message>
    <message>
        <source>서버와 버전이 다릅니다. 바로데스크를 업데이트해 주세요.</source>
        <translation>The server is of another version. Please update BaroDesk.</translation>
    </message>
    <message>
        <source>서버가 상담 현황을 주지 못했습니다. 잠시 뒤 저절로 다시 시도합니다.</source>
        <translation>The server could not give the room. It is tried again by itself in a moment.</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::settings::DeviceBox</name>
    <message>
        <source>시스템 기본</source>
        <translation>System default</translation>
    </message>
    <message>
        <source>시스템 기본 (%1)</source>
        <translation>System default (%1)</translation>
    </message>
    <message>
        <source>%1 – 연결되어 있지 않음</source>
        <translation>%1 – not connected</translation>
    </message>
    <message>
        <source>마이크가 하나도 없습니다. 헤드셋을 꽂아 주십시오.</source>
        <translation>There is no microphone. Please plug in a headset.</translation>
    </message>
    <message>
        <source>스피커가 하나도 없습니다. 헤드셋을 꽂아 주십시오.</source>
        <translation>There is no loudspeaker. Please plug in a headset.</translation>
    </message>
    <message>
        <source>연결되어 있지 않습니다. 지금은 %1 장치로 대신하고, 다시 꽂으면 저절로 돌아옵니다.</source>
        <translation>Not connected. %1 stands in until it is plugged in again.</translation>
    </message>
    <message>
        <source>꽂혀 있으나 소리가 나지 않습니다. 몇 초마다 다시 해 봅니다.</source>
        <translation>It is plugged in but gives no sound. It is tried again every few seconds.</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::settings::RulesPane</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>모든 유형</source>
        <translation>Every category</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>처리기한까지 남은 근무시간 가운데 쓴 몫, 1에서 99까지</source>
        <translation>Part of the working time to the due time that is gone, 1 to 99</translation>
    </message>
    <message>
        <source> 근무시간</source>
        <translation> working hours</translation>
    </message>
    <message>
        <source>기한이 지난 뒤의 근무시간, 0이면 바로. %1까지</source>
        <translation>Working hours past the due time; 0: at once. Up to %1</translation>
    </message>
    <message>
        <source>아무도 손대지 않은 근무시간, 1에서 %1까지</source>
        <translation>Working hours nobody did anything, 1 to %1</translation>
    </message>
    <message>
        <source>단계 알림</source>
        <translation>Escalation</translation>
    </message>
    <message>
        <source>단계 알림 목록</source>
        <translation>Rules of escalation</translation>
    </message>
    <message>
        <source>언제</source>
        <translation>When</translation>
    </message>
    <message>
        <source>기한의 몇 %가 지나면</source>
        <translation>Part of the time is gone</translation>
    </message>
    <message>
        <source>기한이 지나면</source>
        <translation>It is overdue</translation>
    </message>
    <message>
        <source>아무도 손대지 않으면</source>
        <translation>Nobody touches it</translation>
    </message>
    <message>
        <source>얼마</source>
        <translation>How much</translation>
    </message>
    <message>
        <source>유형</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>모든 유형에 (비워 둠)</source>
        <translation>Every category (left empty)</translation>
    </message>
    <message>
        <source>누구에게</source>
        <translation>Told</translation>
    </message>
    <message>
        <source>할 일</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>알림을 본 사람이 무엇을 하는지</source>
        <translation>What whoever sees it does</translation>
    </message>
    <message>
        <source>‘%1’을(를) 누구에게 알릴지 고르십시오.</source>
        <translation>Choose who is told of “%1”.</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::settings::SettingsPage</name>
    <message>
        <source>설정</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>모양과 언어</source>
        <translation>Look and language</translation>
    </message>
    <message>
        <source>모양</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>시스템과 같게</source>
        <translation>Same as system</translation>
    </message>
    <message>
        <source>밝게</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>어둡게</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>언어</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>음성 받아쓰기</source>
        <translation>Transcript</translation>
    </message>
    <message>
        <source>통화를 받아씁니다 (이 PC에서만 처리)</source>
        <translation>Transcribe calls (on this PC only)</translation>
    </message>
    <message>
        <source>모델 폴더</source>
        <translation>Model folder</translation>
    </message>
    <message>
        <source>비워 두면 함께 설치된 모델을 씁니다. 바꾼 것은 다음에 켤 때부터 쓰입니다.</source>
        <translation>Leave empty to use the installed model. Changes take effect at the next start.</translation>
    </message>
    <message>
        <source>고르기</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>전화</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>서버 연결</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>서버 주소</source>
        <translation>Server address</translation>
    </message>
    <message>
        <source>인증서 파일</source>
        <translation>Certificate file</translation>
    </message>
    <message>
        <source>비워 두면 시스템의 인증서를 씁니다. 바꾼 것은 다음에 켤 때부터 쓰입니다.</source>
        <translation>Leave empty to use the system’s certificates. Changes take effect at the next start.</translation>
    </message>
    <message>
        <source>전산 부서가 정한 값이라 바꿀 수 없습니다.</source>
        <translation>Set by IT and cannot be changed.</translation>
    </message>
    <message>
        <source>진단</source>
        <translation>Diagnostics</translation>
    </message>
    <message>
        <source>복사하기</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>https://서버:8443 처럼 적어 주십시오. 아직 저장하지 않았습니다.</source>
        <translation>Please write it like https://server:8443. Not saved yet.</translation>
    </message>
    <message>
        <source>이 자리</source>
        <translation>This desk</translation>
    </message>
    <message>
        <source>팀 목록</source>
        <translation>Team lists</translation>
    </message>
    <message>
        <source>글틀과 단계 알림. 고쳐 저장하면 모든 자리에서 쓰입니다</source>
        <translation>Texts and escalation. Once saved they count at every desk</translation>
    </message>
    <message>
        <source>지금</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>내선</source>
        <translation>Extension</translation>
    </message>
    <message>
        <source>없음</source>
        <translation>None</translation>
    </message>
    <message>
        <source>%1 (기본)</source>
        <translation>%1 (default)</translation>
    </message>
    <message>
        <source>서버: %1 · %2 · 보낼 것 %3 · 반려 %4</source>
        <translation>Server: %1 · %2 · waiting %3 · refused %4</translation>
    </message>
    <message>
        <source>전화: %1 · 포트 %2 · 등록 서버 %3</source>
        <translation>Phone: %1 · port %2 · registrar %3</translation>
    </message>
    <message>
        <source>마이크: %1</source>
        <translation>Microphones: %1</translation>
    </message>
    <message>
        <source>스피커: %1</source>
        <translation>Loudspeakers: %1</translation>
    </message>
    <message>
        <source>받아쓰기: %1 · 모델 %2</source>
        <translation>Transcript: %1 · model %2</translation>
    </message>
    <message>
        <source>자료: %1</source>
        <translation>Data: %1</translation>
    </message>
    <message>
        <source>설정 파일 %1: %2 = “%3”, 맞는 값 %4</source>
        <translation>Settings file %1: %2 = “%3”, expected %4</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::settings::SoundPane</name>
    <message>
        <source>녹음해서 들어 보기</source>
        <translation>Record and listen</translation>
    </message>
    <message>
        <source>그만</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>벨소리 끄기</source>
        <translation>Stop the bell</translation>
    </message>
    <message>
        <source>벨소리 들어 보기</source>
        <translation>Try the bell</translation>
    </message>
    <message>
        <source>5초 동안 말하면 민원인이 들을 소리 그대로 들려줍니다. 녹음은 남지 않습니다.</source>
        <translation>Speak for 5 seconds and hear yourself as a citizen would. The recording is not kept.</translation>
    </message>
    <message>
        <source>녹음하고 있습니다. 말씀하십시오.</source>
        <translation>Recording. Please speak.</translation>
    </message>
    <message>
        <source>녹음한 소리를 들려주고 있습니다.</source>
        <translation>Playing what was recorded.</translation>
    </message>
    <message>
        <source>소리</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>마이크</source>
        <translation>Microphone</translation>
    </message>
    <message>
        <source>통화 소리</source>
        <translation>Call sound</translation>
    </message>
    <message>
        <source>민원인의 목소리가 나는 곳: 헤드셋</source>
        <translation>Where you hear the citizen: the headset</translation>
    </message>
    <message>
        <source>벨소리</source>
        <translation>Bell</translation>
    </message>
    <message>
        <source>헤드셋을 벗어 두어도 들리는 스피커가 좋습니다.</source>
        <translation>Best a loudspeaker that is heard when the headset lies on the desk.</translation>
    </message>
    <message>
        <source>내 목소리</source>
        <translation>My voice</translation>
    </message>
    <message>
        <source>벨 크기</source>
        <translation>Bell volume</translation>
    </message>
    <message>
        <source>주변 소음 줄이기</source>
        <translation>Reduce background noise</translation>
    </message>
    <message>
        <source>내 목소리 크기 자동으로 맞추기</source>
        <translation>Even out my voice automatically</translation>
    </message>
    <message>
        <source>울림 없애기 (헤드셋 없이 스피커로 통화할 때)</source>
        <translation>Cancel echo (when calling through loudspeakers)</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::settings::TeamListDelegate</name>
    <message>
        <source>둘이 고침</source>
        <translation>Both changed it</translation>
    </message>
    <message>
        <source>저장 전</source>
        <translation>Not saved</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::settings::TeamListPane</name>
    <message>
        <source>추가</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>새로 하나 만듭니다</source>
        <translation>Makes a new one</translation>
    </message>
    <message>
        <source>지우기</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>고른 것을 지웁니다. 저장하기 전에는 되돌릴 수 있습니다</source>
        <translation>Removes the one chosen. Until it is saved it can be taken back</translation>
    </message>
    <message>
        <source>위로</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>고른 것을 위로 옮깁니다</source>
        <translation>Moves the one chosen up</translation>
    </message>
    <message>
        <source>아래로</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>고른 것을 아래로 옮깁니다</source>
        <translation>Moves the one chosen down</translation>
    </message>
    <message>
        <source>저장</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>모든 자리에서 쓰도록 저장합니다</source>
        <translation>Saves it for every desk</translation>
    </message>
    <message>
        <source>되돌리기</source>
        <translation>Revert</translation>
    </message>
    <message>
        <source>저장하지 않은 것을 모두 버립니다</source>
        <translation>Throws away all that is not saved</translation>
    </message>
    <message>
        <source>그 사이에 바뀌었습니다. 새 목록에 내가 고친 것을 얹어 두었습니다. 살펴보고 저장하십시오.</source>
        <translation>It has changed meanwhile. Your changes lie on top of the new list: look them over and save.</translation>
    </message>
    <message>
        <source>더 만들 수 없습니다. 쓰지 않는 것을 지우십시오.</source>
        <translation>There cannot be more. Remove one that is not used.</translation>
    </message>
    <message>
        <source>저장했습니다. 모든 자리에서 바로 쓰입니다.</source>
        <translation>Saved. It counts at every desk from now on.</translation>
    </message>
    <message>
        <source>이 목록을 고칠 권한이 없습니다. 고친 것은 아직 이 자리에만 있습니다.</source>
        <translation>You may not change this list. Your changes are at this desk only.</translation>
    </message>
    <message>
        <source>서버가 이 목록을 받지 않았습니다 (%1).</source>
        <translation>The server did not take this list (%1).</translation>
    </message>
    <message>
        <source>서버에 연결되지 않아 저장하지 못했습니다. 고친 것은 그대로 있습니다. 잠시 뒤 다시 저장하십시오.</source>
        <translation>Not saved: the server cannot be reached. Your changes are still here; save again in a while.</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::settings::TemplatesPane</name>
    <message>
        <source>접수 내용</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>처리 결과</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>사유와 메모</source>
        <translation>Reasons and notes</translation>
    </message>
    <message>
        <source>민원인에게 알림</source>
        <translation>Told to the citizen</translation>
    </message>
    <message>
        <source>이름 없는 글틀</source>
        <translation>Text without a name</translation>
    </message>
    <message>
        <source>모든 유형</source>
        <translation>Every category</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>글틀</source>
        <translation>Texts</translation>
    </message>
    <message>
        <source>글틀 목록</source>
        <translation>Texts of the team</translation>
    </message>
    <message>
        <source>이름</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>쓰는 칸</source>
        <translation>Used for</translation>
    </message>
    <message>
        <source>유형</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>모든 유형에 (비워 둠)</source>
        <translation>Every category (left empty)</translation>
    </message>
    <message>
        <source>글</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>아래 낱말을 누르면 그 민원의 것으로 바뀌어 들어갑니다</source>
        <translation>A word below stands for what the complaint has</translation>
    </message>
    <message>
        <source>접수번호</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>위치</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>처리기한</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>민원인</source>
        <translation>Petitioner</translation>
    </message>
    <message>
        <source>담당 부서</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>시공 업체</source>
        <translation>Contractor</translation>
    </message>
    <message>
        <source>포트홀·함몰</source>
        <translation>Pothole</translation>
    </message>
    <message>
        <source>호평동 이마트 앞</source>
        <translation>in front of E-Mart, Hopyeong</translation>
    </message>
    <message>
        <source>11월 30일 월 18:00</source>
        <translation>Mon 11/30 18:00</translation>
    </message>
    <message>
        <source>홍길동</source>
        <translation>Hong Gildong</translation>
    </message>
    <message>
        <source>도로관리과</source>
        <translation>Road Department</translation>
    </message>
    <message>
        <source>바로건설</source>
        <translation>Baro Construction</translation>
    </message>
    <message>
        <source>보기: %1</source>
        <translation>Shown: %1</translation>
    </message>
    <message>
        <source>새 글틀</source>
        <translation>New text</translation>
    </message>
    <message>
        <source>글틀의 이름을 적어 주십시오.</source>
        <translation>Give the text a name.</translation>
    </message>
    <message>
        <source>‘%1’에 글이 없습니다. 적거나 지우십시오.</source>
        <translation>“%1” has no text. Write one or remove it.</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::shell::AgentMenu</name>
    <message>
        <source>내 상태</source>
        <translation>My state</translation>
    </message>
    <message>
        <source>통화가 끝나면</source>
        <translation>When the call is over</translation>
    </message>
    <message>
        <source>후처리가 끝나면</source>
        <translation>After the after-call work</translation>
    </message>
    <message>
        <source>일이 끝나면 로그아웃</source>
        <translation>Sign out when done</translation>
    </message>
    <message>
        <source>전화를 그만 받고 로그아웃</source>
        <translation>Stop taking calls and sign out</translation>
    </message>
    <message>
        <source>바꾸기 취소 (→ %1)</source>
        <translation>Do not change (→ %1)</translation>
    </message>
    <message>
        <source>후처리 코드 · 골라야 함</source>
        <translation>Wrap-up code · to be chosen</translation>
    </message>
    <message>
        <source>후처리 코드</source>
        <translation>Wrap-up code</translation>
    </message>
    <message>
        <source>폭언 등 통화 종료 절차</source>
        <translation>End an abusive call</translation>
    </message>
    <message>
        <source>통화 종료 절차 · 경고함</source>
        <translation>End an abusive call · warned</translation>
    </message>
    <message>
        <source>1. 그만하도록 경고</source>
        <translation>1. Warn the citizen</translation>
    </message>
    <message>
        <source>경고함</source>
        <translation>Warned</translation>
    </message>
    <message>
        <source>2. 사유 선택</source>
        <translation>2. Choose the reason</translation>
    </message>
    <message>
        <source>먼저 경고해야 합니다.</source>
        <translation>Warn the citizen first.</translation>
    </message>
    <message>
        <source>3. 사유를 알리고 종료</source>
        <translation>3. Say the reason and end</translation>
    </message>
    <message>
        <source>통화 종료</source>
        <translation>End the call</translation>
    </message>
    <message>
        <source>경고하고 사유를 골라야 합니다.</source>
        <translation>Warn the citizen and choose the reason first.</translation>
    </message>
    <message>
        <source>경고 거두기</source>
        <translation>Withdraw the warning</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::shell::AgentWords</name>
    <message>
        <source>%1 남음</source>
        <comment>time</comment>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>정해진 후처리 시간이 끝나면 바뀝니다.</source>
        <translation>It changes when the time for after-call work is over.</translation>
    </message>
    <message>
        <source>후처리 코드를 고르면 바꿀 수 있습니다.</source>
        <translation>Choose a wrap-up code, then it can be changed.</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::shell::AvatarButton</name>
    <message>
        <source>내 메뉴</source>
        <translation>My menu</translation>
    </message>
    <message>
        <source>내 메뉴: %1</source>
        <translation>My menu: %1</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::shell::CallButtons</name>
    <message>
        <source>다시 통화</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>보류</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>끼어들기</source>
        <translation>Join in</translation>
    </message>
    <message>
        <source>듣기만</source>
        <translation>Only listen</translation>
    </message>
    <message>
        <source>소리 켜기</source>
        <translation>Unmute</translation>
    </message>
    <message>
        <source>음소거</source>
        <translation>Mute</translation>
    </message>
    <message>
        <source>받기</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>거절</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>끊기</source>
        <translation>Hang up</translation>
    </message>
    <message>
        <source>대기로</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>키패드</source>
        <translation>Keypad</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::shell::CallNotices</name>
    <message>
        <source>통화가 %1분을 넘었습니다. 마무리를 준비해 주세요.</source>
        <translation>The call has lasted over %1 minutes. Please prepare to close it.</translation>
    </message>
    <message>
        <source>통화가 %1분을 넘었습니다. 권장 시간이 지났음을 민원인에게 알려 주세요.</source>
        <translation>The call has lasted over %1 minutes. Please tell the citizen that the recommended time has passed.</translation>
    </message>
    <message>
        <source>응답하지 않아 이석으로 바뀌었습니다.</source>
        <translation>The call was not answered: you are not ready now.</translation>
    </message>
    <message>
        <source>응답하지 않은 전화를 교환기로 돌려보냈습니다.</source>
        <translation>The call was not answered and went back to the exchange.</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::shell::CommandPalette</name>
    <message>
        <source>할 일 찾기 (초성도 됩니다)</source>
        <translation>Find an action</translation>
    </message>
    <message>
        <source>할 일 찾기</source>
        <translation>Find an action</translation>
    </message>
    <message>
        <source>할 일</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>찾는 일이 없습니다. 다른 말로 찾아 보십시오.</source>
        <translation>No action matches. Try another word.</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::shell::ContactDelegate</name>
    <message>
        <source>받을 수 있음</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>벨 울림</source>
        <translation>Ringing</translation>
    </message>
    <message>
        <source>통화 중</source>
        <translation>On a call</translation>
    </message>
    <message>
        <source>자리 비움</source>
        <translation>Away</translation>
    </message>
    <message>
        <source>이 민원의 담당</source>
        <translation>Likely owner</translation>
    </message>
    <message>
        <source>최근</source>
        <translation>Recent</translation>
    </message>
    <message>
        <source>이 번호로 %1</source>
        <translation>This number: %1</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::shell::DirectoryPanel</name>
    <message>
        <source>조직도</source>
        <translation>Directory</translation>
    </message>
    <message>
        <source>전화 넘기기</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>부서, 업무, 이름, 초성, 번호로 찾기</source>
        <translation>Find by department, duty, name or number</translation>
    </message>
    <message>
        <source>누구에게 넘길까요? 부서, 업무, 이름, 초성, 번호</source>
        <translation>Hand over to whom? Department, duty, name, number</translation>
    </message>
    <message>
        <source>조직도에서 찾기</source>
        <translation>Find in the directory</translation>
    </message>
    <message>
        <source>연락처</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>찾는 사람이나 부서가 없습니다. 다른 말이나 번호를 넣어 보십시오.</source>
        <translation>Nobody matches. Try another word or a number.</translation>
    </message>
    <message>
        <source>전화 걸기</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>먼저 물어보기</source>
        <translation>Ask first</translation>
    </message>
    <message>
        <source>민원인을 보류하고 상대와 먼저 이야기합니다</source>
        <translation>Holds the citizen and talks with the other side first</translation>
    </message>
    <message>
        <source>바로 넘기기</source>
        <translation>Hand over now</translation>
    </message>
    <message>
        <source>물어보지 않고 민원인을 넘깁니다. 안 되면 다시 통화합니다.</source>
        <translation>Hands the citizen over without asking. If it fails you talk on.</translation>
    </message>
    <message>
        <source>즐겨찾기 해제</source>
        <translation>Unmark</translation>
    </message>
    <message>
        <source>즐겨찾기</source>
        <translation>Favourite</translation>
    </message>
    <message>
        <source>즐겨찾기에서 뺍니다</source>
        <translation>Takes it out of the favourites</translation>
    </message>
    <message>
        <source>다음부터 이 연락처를 맨 위에 둡니다</source>
        <translation>Puts this contact at the top from now on</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::shell::Frame</name>
    <message>
        <source>가기: %1</source>
        <translation>Go to %1</translation>
    </message>
    <message>
        <source>할 일 찾기</source>
        <translation>Find an action</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::shell::HandOverButtons</name>
    <message>
        <source>연결하기</source>
        <translation>Connect</translation>
    </message>
    <message>
        <source>넘기기</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>나누기</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>셋이 통화</source>
        <translation>Three-way</translation>
    </message>
    <message>
        <source>전화 넘기기, 조직도</source>
        <translation>Hand the call over, directory</translation>
    </message>
    <message>
        <source>기다리는 전화와 바꾸기</source>
        <translation>Swap with the waiting call</translation>
    </message>
    <message>
        <source>셋이 통화하거나 나누기</source>
        <translation>Talk three or split</translation>
    </message>
    <message>
        <source>바꾸기</source>
        <translation>Swap</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::shell::ListenInWords</name>
    <message>
        <source>통화가 끝나 들을 수 없습니다.</source>
        <translation>The call is over and cannot be listened to.</translation>
    </message>
    <message>
        <source>그 상담사의 내선을 알 수 없어 들을 수 없습니다.</source>
        <translation>That counsellor&apos;s extension is not known, so the call cannot be listened to.</translation>
    </message>
    <message>
        <source>전화가 연결되어 있고 다른 통화가 없을 때 들을 수 있습니다.</source>
        <translation>You can listen when your phone is connected and you are in no other call.</translation>
    </message>
    <message>
        <source>통화를 들을 권한이 없습니다.</source>
        <translation>You may not listen to calls.</translation>
    </message>
    <message>
        <source>서버에 기록할 수 없어 듣지 않았습니다. 잠시 뒤 다시 해 주세요.</source>
        <translation>Not listening: the server could not write it down. Try again in a moment.</translation>
    </message>
    <message>
        <source>상담사 자리에 연결하지 못했습니다.</source>
        <translation>The counsellor&apos;s desk could not be reached.</translation>
    </message>
    <message>
        <source>서버에 기록할 수 없어 끼어들지 않았습니다. 계속 들을 수 있습니다.</source>
        <translation>Not speaking: the server could not write it down. You can go on listening.</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::shell::MainWindow</name>
    <message>
        <source>시스템 모양</source>
        <translation>System look</translation>
    </message>
    <message>
        <source>밝게</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>어둡게</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>바로데스크</source>
        <translation>BaroDesk</translation>
    </message>
    <message>
        <source>지금 동기화</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>로그아웃</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Enter를 누르면 %1에 전화를 겁니다.</source>
        <translation>Press Enter to call %1.</translation>
    </message>
    <message>
        <source>통화를 마친 뒤 %1에 걸 수 있습니다.</source>
        <translation>%1 can be called when this call is over.</translation>
    </message>
    <message>
        <source>전화가 연결되어 있지 않아 %1에 걸 수 없습니다.</source>
        <translation>The telephone is not connected: %1 cannot be called.</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::shell::PhoneActions</name>
    <message>
        <source>전화 받기</source>
        <translation>Answer the call</translation>
    </message>
    <message>
        <source>전화 거절</source>
        <translation>Decline the call</translation>
    </message>
    <message>
        <source>보류하거나 다시 통화</source>
        <translation>Hold or resume</translation>
    </message>
    <message>
        <source>음소거하거나 다시 켜기</source>
        <translation>Mute or unmute</translation>
    </message>
    <message>
        <source>전화 끊기</source>
        <translation>Hang up the call</translation>
    </message>
    <message>
        <source>대기로 바꾸기</source>
        <translation>Go ready</translation>
    </message>
    <message>
        <source>이석으로 바꾸기</source>
        <translation>Go not ready</translation>
    </message>
    <message>
        <source>전화 걸기</source>
        <translation>Make a call</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::shell::PhoneWords</name>
    <message>
        <source>발신번호 표시제한</source>
        <translation>Number withheld</translation>
    </message>
    <message>
        <source>전화 옴</source>
        <translation>Incoming</translation>
    </message>
    <message>
        <source>거는 중</source>
        <translation>Calling</translation>
    </message>
    <message>
        <source>신호 가는 중</source>
        <translation>Ringing</translation>
    </message>
    <message>
        <source>통화 중</source>
        <translation>Talking</translation>
    </message>
    <message>
        <source>보류 중</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>상대가 보류함</source>
        <translation>Held by other side</translation>
    </message>
    <message>
        <source>끝남</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>내 소리가 꺼져 있습니다</source>
        <translation>You are muted</translation>
    </message>
    <message>
        <source>상대는 듣지 못합니다</source>
        <translation>The other side cannot hear you</translation>
    </message>
    <message>
        <source>대표번호 %1</source>
        <translation>Main line %1</translation>
    </message>
    <message>
        <source>걸려 온 전화</source>
        <translation>Incoming call</translation>
    </message>
    <message>
        <source>건 전화</source>
        <translation>Outgoing call</translation>
    </message>
    <message>
        <source>셋이 통화</source>
        <translation>Three-way</translation>
    </message>
    <message>
        <source>상대가 통화 중입니다</source>
        <translation>they are on a call</translation>
    </message>
    <message>
        <source>상대가 받지 않습니다</source>
        <translation>they do not answer</translation>
    </message>
    <message>
        <source>없는 번호입니다</source>
        <translation>no such number</translation>
    </message>
    <message>
        <source>상대가 거절했습니다</source>
        <translation>they declined</translation>
    </message>
    <message>
        <source>까닭을 알 수 없습니다</source>
        <translation>the reason is not known</translation>
    </message>
    <message>
        <source>교환기가 거절했습니다 (SIP %1)</source>
        <translation>the switchboard refused (SIP %1)</translation>
    </message>
    <message>
        <source>넘기지 못했습니다: %1</source>
        <translation>Not handed over: %1</translation>
    </message>
    <message>
        <source>%1에 벨이 울립니다</source>
        <translation>Ringing at %1</translation>
    </message>
    <message>
        <source>%1에 넘기는 중입니다</source>
        <translation>Handing over to %1</translation>
    </message>
    <message>
        <source>넘기기 전에 묻는 전화</source>
        <translation>Asking before handing over</translation>
    </message>
    <message>
        <source>%1에서 넘어온 전화</source>
        <translation>Handed over by %1</translation>
    </message>
    <message>
        <source>내선 %1</source>
        <translation>Extension %1</translation>
    </message>
    <message>
        <source>%1 참여 중</source>
        <translation>%1 is speaking</translation>
    </message>
    <message>
        <source>%1 듣는 중</source>
        <translation>%1 is listening</translation>
    </message>
    <message>
        <source>통화를 듣는 중 · 내 소리는 들리지 않습니다</source>
        <translation>Listening · nobody hears you</translation>
    </message>
    <message>
        <source>통화에 참여 중 · 내 소리가 모두에게 들립니다</source>
        <translation>In the call · everybody hears you</translation>
    </message>
    <message>
        <source>통화를 들으러 연결하는 중</source>
        <translation>Connecting to listen</translation>
    </message>
    <message>
        <source>%1 귓속말 중</source>
        <translation>%1 is whispering</translation>
    </message>
    <message>
        <source>귓속말 중 · 내 소리는 상담사만 듣습니다</source>
        <translation>Whispering · only the counsellor hears you</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::shell::Rail</name>
    <message>
        <source>찾기</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>일하는 곳</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::shell::RailButton</name>
    <message numerus="yes">
        <source>%1, %n건</source>
        <translation>
            <numerusform>%1, %n item</numerusform>
            <numerusform>%1, %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barodesk::ui::shell::RecordingButton</name>
    <message>
        <source>녹음 다시 시작</source>
        <translation>Record again</translation>
    </message>
    <message>
        <source>녹음 잠시 멈춤</source>
        <translation>Pause recording</translation>
    </message>
    <message>
        <source>녹음을 멈추는 까닭</source>
        <translation>Why recording is paused</translation>
    </message>
    <message>
        <source>녹음 안내 중</source>
        <translation>Telling of recording</translation>
    </message>
    <message>
        <source>녹음 준비</source>
        <translation>About to record</translation>
    </message>
    <message>
        <source>녹음 중</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>녹음 멈춤</source>
        <translation>Recording paused</translation>
    </message>
    <message>
        <source>녹음 안 됨</source>
        <translation>Not recording</translation>
    </message>
    <message>
        <source>민원인에게 녹음을 알리고 있습니다. 끝나면 말씀하십시오.</source>
        <translation>The citizen is being told that the call is recorded. Speak when it is over.</translation>
    </message>
    <message>
        <source>녹음을 시작하는 중입니다.</source>
        <translation>Recording is about to begin.</translation>
    </message>
    <message>
        <source>통화를 녹음하고 있습니다. 잠시 멈추려면 누르십시오 (F10).</source>
        <translation>The call is being recorded. Press to pause (F10).</translation>
    </message>
    <message>
        <source>통화를 녹음하고 있습니다.</source>
        <translation>The call is being recorded.</translation>
    </message>
    <message>
        <source>멈춘 까닭: %1. 다시 녹음하려면 누르십시오 (F10).</source>
        <translation>Paused for: %1. Press to record again (F10).</translation>
    </message>
    <message>
        <source>디스크가 가득 차 녹음을 멈췄습니다. 통화는 계속됩니다. 앞부분은 남아 있습니다.</source>
        <translation>The disk is full and recording has stopped. The call goes on. What was recorded is kept.</translation>
    </message>
    <message>
        <source>녹음할 수 있는 길이를 넘었습니다. 통화는 계속됩니다. 앞부분은 남아 있습니다.</source>
        <translation>The recording has reached its greatest length. The call goes on. What was recorded is kept.</translation>
    </message>
    <message>
        <source>녹음하지 못하고 있습니다. 통화는 계속됩니다. 관리자에게 알려 주십시오.</source>
        <translation>The call cannot be recorded. It goes on. Please tell your administrator.</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::shell::RefusedList</name>
    <message>
        <source>반려된 변경</source>
        <translation>Refused changes</translation>
    </message>
    <message>
        <source>적용되지 않았습니다. 쓴 내용은 닫을 때까지 남아 있습니다.</source>
        <translation>Not applied. What you wrote is kept until you close it.</translation>
    </message>
    <message>
        <source>본문 복사</source>
        <translation>Copy text</translation>
    </message>
    <message>
        <source>닫기</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>이 변경을 목록에서 지웁니다. 쓴 내용도 지워집니다.</source>
        <translation>Removes this change from the list, with what you wrote.</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::shell::SoftphoneBar</name>
    <message>
        <source>번호를 넣어 전화 걸기</source>
        <translation>Enter a number to call</translation>
    </message>
    <message>
        <source>전화 걸 번호</source>
        <translation>Number to call</translation>
    </message>
    <message>
        <source>내 상태 바꾸기</source>
        <translation>Change my state</translation>
    </message>
    <message>
        <source>전화</source>
        <translation>Phone</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::shell::StatusArea</name>
    <message>
        <source>로그인하면 서버와 맞춥니다.</source>
        <translation>Sign in to sync with the server.</translation>
    </message>
    <message>
        <source>그사이 바뀐 내용을 받고 있습니다. 계속 일하셔도 됩니다.</source>
        <translation>Fetching what has changed. You can carry on.</translation>
    </message>
    <message>
        <source>모든 내용이 서버와 같습니다.</source>
        <translation>Everything matches the server.</translation>
    </message>
    <message>
        <source>서버에 닿지 않습니다. 전화와 접수는 그대로 되고, 쓴 내용은 이 PC에 보관했다가 연결되면 보냅니다.</source>
        <translation>The server cannot be reached. Phone and forms still work; what you write is kept on this PC and sent once connected.</translation>
    </message>
    <message>
        <source>마지막 연결: %1</source>
        <translation>Last connected: %1</translation>
    </message>
    <message>
        <source>로그인이 만료되었습니다. 쓴 내용은 남아 있습니다. 로그아웃한 뒤 다시 로그인해 주십시오.</source>
        <translation>Your sign-in has expired. What you wrote is kept. Please sign out and in again.</translation>
    </message>
    <message>
        <source>서버와 프로그램의 판이 다릅니다. 쓴 내용은 이 PC에 남아 있습니다. 전산 담당자에게 알려 주십시오.</source>
        <translation>Server and program versions differ. What you wrote is kept on this PC. Please tell IT.</translation>
    </message>
    <message>
        <source>서버로 보내는 중입니다.</source>
        <translation>Sending to the server.</translation>
    </message>
    <message>
        <source>보내는 중 %1</source>
        <translation>Sending %1</translation>
    </message>
    <message>
        <source>%1 · 대기 %2</source>
        <translation>%1 · %2 waiting</translation>
    </message>
    <message numerus="yes">
        <source>보낼 것이 %n건 있습니다.</source>
        <translation>
            <numerusform>%n change is waiting to be sent.</numerusform>
            <numerusform>%n changes are waiting to be sent.</numerusform>
        </translation>
    </message>
    <message>
        <source>반려 %1</source>
        <translation>Refused %1</translation>
    </message>
    <message numerus="yes">
        <source>서버가 받지 않은 것이 %n건 있습니다. 쓴 내용은 남아 있으니 확인해 주십시오.</source>
        <translation>
            <numerusform>The server refused %n change. What you wrote is kept; please check it.</numerusform>
            <numerusform>The server refused %n changes. What you wrote is kept; please check them.</numerusform>
        </translation>
    </message>
    <message>
        <source>지금 다시 연결</source>
        <translation>Reconnect now</translation>
    </message>
    <message>
        <source>받아쓰기 준비</source>
        <translation>Transcript starting</translation>
    </message>
    <message>
        <source>받아쓰기를 준비하고 있습니다. 전화는 바로 받으셔도 됩니다.</source>
        <translation>The transcript is starting. You can take calls now.</translation>
    </message>
    <message>
        <source>받아쓰기 다시 시작</source>
        <translation>Transcript restarting</translation>
    </message>
    <message>
        <source>받아쓰기가 멈춰 다시 시작하고 있습니다. 통화는 이어집니다.</source>
        <translation>The transcript stopped and is restarting. The call goes on.</translation>
    </message>
    <message>
        <source>받아쓰기 없음</source>
        <translation>No transcript</translation>
    </message>
    <message>
        <source>음성 모델이 없어 받아쓰지 못합니다. 나머지는 모두 됩니다. 설정의 음성에서 모델 폴더를 골라 주십시오.</source>
        <translation>There is no speech model to transcribe with. All else works. Please choose the model folder in Settings, under Transcript.</translation>
    </message>
    <message>
        <source>받아쓰기 안 됨</source>
        <translation>Transcript failed</translation>
    </message>
    <message>
        <source>받아쓰기를 시작하지 못했습니다. 통화와 접수는 그대로 되고, 저절로 다시 시도합니다.</source>
        <translation>The transcript could not start. Calls and forms still work, and it tries again by itself.</translation>
    </message>
    <message>
        <source>전화 연결 중</source>
        <translation>Phone connecting</translation>
    </message>
    <message>
        <source>전화 서버에 등록하고 있습니다.</source>
        <translation>Registering with the phone server.</translation>
    </message>
    <message>
        <source>전화 없음</source>
        <translation>No phone</translation>
    </message>
    <message>
        <source>이 PC에서 전화를 쓸 수 없습니다. 접수와 보드는 그대로 됩니다. 전산 담당자에게 알려 주십시오.</source>
        <translation>The phone cannot be used on this PC. Forms and the board still work. Please tell IT.</translation>
    </message>
    <message>
        <source>전화 서버에 등록하지 못했습니다.</source>
        <translation>Could not register with the phone server.</translation>
    </message>
    <message>
        <source>전화 끊김</source>
        <translation>Phone lost</translation>
    </message>
    <message>
        <source>%1 접수와 보드는 그대로 됩니다. 저절로 다시 시도합니다.</source>
        <translation>%1 Forms and the board still work. It tries again by itself.</translation>
    </message>
    <message>
        <source>로그인 기억 안 함</source>
        <translation>Sign-in not kept</translation>
    </message>
    <message>
        <source>이 PC에 비밀번호 보관소가 없어 프로그램을 다시 켤 때마다 로그인해야 합니다. 일하는 데에는 지장이 없습니다.</source>
        <translation>This PC has no password store, so you sign in at every start. Your work is not affected.</translation>
    </message>
    <message>
        <source>녹음 %1건 확인</source>
        <translation>Recordings to check: %1</translation>
    </message>
    <message numerus="yes">
        <source>서버가 받지 않은 녹음이 %n건 있습니다. 이 PC에 암호화되어 남아 있으니 전산 담당자에게 알려 주십시오.</source>
        <translation>
            <numerusform>There is %n recording the server does not take. It stays encrypted on this PC; please tell your IT.</numerusform>
            <numerusform>There are %n recordings the server does not take. They stay encrypted on this PC; please tell your IT.</numerusform>
        </translation>
    </message>
    <message>
        <source>녹음 대기 %1</source>
        <translation>Recordings waiting: %1</translation>
    </message>
    <message numerus="yes">
        <source>녹음 %n건을 이 PC에 암호화해 두었습니다. 서버에 연결되면 저절로 보냅니다.</source>
        <translation>
            <numerusform>%n recording is kept encrypted on this PC. It is sent by itself when the server is back.</numerusform>
            <numerusform>%n recordings are kept encrypted on this PC. They are sent by themselves when the server is back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barodesk::ui::signin::SignInForm</name>
    <message>
        <source>이름이나 비밀번호가 맞지 않습니다. 한/영과 대소문자를 확인하고 다시 넣어 주십시오.</source>
        <translation>The name or password is wrong. Please check the Korean/English key and capitals, and enter it again.</translation>
    </message>
    <message>
        <source>여러 번 틀려 잠시 잠겼습니다. %1초 뒤에 다시 해 주십시오.</source>
        <translation>Locked for a moment after several wrong tries. Please try again in %1 s.</translation>
    </message>
    <message>
        <source>여러 번 틀려 잠겼습니다. 관리자에게 풀어 달라고 하십시오.</source>
        <translation>Locked after several wrong tries. Please ask an administrator to unlock it.</translation>
    </message>
    <message>
        <source>서버에 닿지 않고, 이 PC에는 전에 로그인한 기록이 없습니다. 네트워크를 확인한 뒤 다시 해 주십시오.</source>
        <translation>The server cannot be reached, and you have not signed in on this PC before. Please check the network and try again.</translation>
    </message>
    <message>
        <source>서버의 인증서를 믿을 수 없어 비밀번호를 보내지 않았습니다. 전산 담당자에게 알려 주십시오.</source>
        <translation>The server’s certificate is not trusted, so the password was not sent. Please tell IT.</translation>
    </message>
    <message>
        <source>서버와 프로그램의 판이 다릅니다. 프로그램을 새로 설치해야 하니 전산 담당자에게 알려 주십시오.</source>
        <translation>Server and program versions differ. The program must be installed anew; please tell IT.</translation>
    </message>
    <message>
        <source>이 PC의 저장 폴더를 쓸 수 없습니다. 디스크에 자리가 있는지 보고, 안 되면 전산 담당자에게 알려 주십시오.</source>
        <translation>This PC’s data folder cannot be written. Check that the disk has room; if that does not help, please tell IT.</translation>
    </message>
    <message>
        <source>로그인하지 못했습니다. 다시 해 보고, 되풀이되면 전산 담당자에게 알려 주십시오.</source>
        <translation>Could not sign in. Try again; if it recurs, please tell IT.</translation>
    </message>
    <message>
        <source>로그인하는 중…</source>
        <translation>Signing in…</translation>
    </message>
    <message>
        <source>로그인</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Caps Lock이 켜져 있습니다.</source>
        <translation>Caps Lock is on.</translation>
    </message>
    <message>
        <source>바로데스크</source>
        <translation>BaroDesk</translation>
    </message>
    <message>
        <source>오늘도 시민의 말을 바로 잇습니다.</source>
        <translation>Every word of the citizens, straight to the right hands.</translation>
    </message>
    <message>
        <source>이름</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>비밀번호</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>로그인 이름</source>
        <translation>Sign-in name</translation>
    </message>
    <message>
        <source>이 PC에는 비밀번호 보관소가 없어 다음에 켤 때 다시 로그인해야 합니다.</source>
        <translation>This PC has no password store, so you sign in again at the next start.</translation>
    </message>
    <message>
        <source>서버 주소가 정해지지 않았습니다. 전산 담당자에게 알려 주십시오.</source>
        <translation>No server address is set. Please tell IT.</translation>
    </message>
    <message>
        <source>서버 %1</source>
        <translation>Server %1</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::templates::TemplateKey</name>
    <message>
        <source>글틀</source>
        <translation>Texts</translation>
    </message>
    <message>
        <source>팀이 함께 쓰는 글을 커서 자리에 넣습니다 (%1)</source>
        <translation>Puts a text of the team in at the cursor (%1)</translation>
    </message>
    <message>
        <source>이 칸에는 길어서 다 들어가지 않습니다. 칸을 비우거나 짧은 글틀을 고르십시오.</source>
        <translation>It does not fit into this field. Empty the field or choose a shorter text.</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::templates::TemplatePopup</name>
    <message>
        <source>글틀</source>
        <translation>Texts</translation>
    </message>
    <message>
        <source>글틀 찾기 (이름이나 내용, ㅍㅌㅎ)</source>
        <translation>Find a text (name or words)</translation>
    </message>
    <message>
        <source>글틀 찾기</source>
        <translation>Find a text</translation>
    </message>
    <message>
        <source>이 칸에 쓰는 글틀이 아직 없습니다. 설정의 ‘팀 목록’에서 만들 수 있습니다.</source>
        <translation>There is no text for this field yet. They are made in the settings, under “Team lists”.</translation>
    </message>
    <message>
        <source>맞는 글틀이 없습니다. 다른 말로 찾아 보십시오.</source>
        <translation>No text matches. Try another word.</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::wallboard::WallboardFace</name>
    <message>
        <source>오늘 접수</source>
        <translation>Received today</translation>
    </message>
    <message>
        <source>처리중</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>오늘 기한</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>4근무시간 이내</source>
        <translation>Within 4 hours</translation>
    </message>
    <message>
        <source>지연</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>반복</source>
        <translation>Repeats</translation>
    </message>
    <message>
        <source>콜백 대기</source>
        <translation>Call-backs</translation>
    </message>
    <message>
        <source>소관 미정</source>
        <translation>Unowned</translation>
    </message>
    <message>
        <source>%1 바로처리 현황</source>
        <translation>%1 complaints now</translation>
    </message>
    <message>
        <source>%1 · %2 기준</source>
        <translation>%1 · as of %2</translation>
    </message>
    <message>
        <source>지연·오늘 기한</source>
        <translation>Overdue and due today</translation>
    </message>
    <message>
        <source>지연된 민원도, 오늘 기한인 민원도 없습니다</source>
        <translation>Nothing is overdue, nothing is due today</translation>
    </message>
    <message>
        <source>새 민원</source>
        <translation>new</translation>
    </message>
    <message>
        <source>%1 · %2 %3 · %4</source>
        <translation>%1 · %2 %3 · %4</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::wallboard::WallboardLauncher</name>
    <message>
        <source>현황판 열기 (전체 화면)</source>
        <translation>Open wallboard (full screen)</translation>
    </message>
    <message>
        <source>현황판 열기: 화면 %1 (%2)</source>
        <translation>Open wallboard: screen %1 (%2)</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::widgets::LevelMeter</name>
    <message>
        <source>소리 크기</source>
        <translation>Sound level</translation>
    </message>
</context>
<context>
    <name>barodesk::ui::widgets::TimeBar</name>
    <message>
        <source>쓴 시간 %1 %</source>
        <translation>Time used %1 %</translation>
    </message>
</context>
</TS>
