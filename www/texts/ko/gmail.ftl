### Gmail: 작성 창 아래의 막대와, 페이지를 읽을 수 없을 때의 알림.

gmail-send = Mailrail로 보내기
gmail-details = 자세히
gmail-checking = 확인하는 중…

gmail-verdict-sendable = 받는 사람 { $recipients }명에게 보낼 수 있음, { $size }
gmail-verdict-confirm = 보내기 전에 확인할 것 { $findings }개
gmail-verdict-blocked = 아직 보낼 수 없음: 문제 { $findings }개

gmail-waiting = 보내기 전에 확인하는 중…
gmail-findings = 확인 사항 { $count }개
gmail-findings-title = 확인한 내용
gmail-held-confirm = 아직 보내지 않았습니다. 먼저 이 내용을 확인해 주세요.
gmail-held-blocked = 보내지 않았습니다. 먼저 이 내용을 고쳐야 합니다.
gmail-held-limit = 보내지 않았습니다. 한도 때문에 지금은 보낼 수 없습니다.

gmail-limit = 한도
gmail-limit-later = { $time }부터 보낼 수 있음. { $rule }
gmail-limit-never = 이대로는 보낼 수 없음. { $rule }

gmail-step-preparing = 메시지를 준비하는 중…
gmail-step-uploading = { $size } 업로드하는 중…
gmail-step-committing = 메시지를 Gmail에 넘기는 중…
gmail-step-checking = Gmail에서 메시지를 찾는 중…
gmail-step-waiting = Gmail이 { $until }까지 기다리라고 합니다
    .limit = { $until }까지 기다렸다가 보냅니다. { $rule }

gmail-outcome-sent = 보냄
gmail-outcome-handed-over = 아직 보내지 않았습니다. 정해진 시간에 저절로 나갑니다
gmail-outcome-refused = 보내지 않았습니다. 사라진 것은 없습니다. ‘자세히’를 보세요
gmail-outcome-waiting = 보내지 않았습니다. Gmail이 { $until }까지 기다리라고 합니다
    .limit = 보내지 않았습니다. { $until }부터 보낼 수 있습니다. { $rule }
gmail-outcome-unknown = 보냈을 수도 있습니다. 다시 보내기 전에 보낸편지함을 확인하세요

gmail-unguarded = Mailrail이 이 페이지를 읽을 수 없습니다. 여기에 쓰는 내용은 확인되지 않습니다.
gmail-unchecked = Mailrail이 제때 확인하지 못해, 메일이 확인 없이 발송되었습니다.

## 확장 프로그램 단추와, 창 밖에서 알리는 것.

gmail-badge =
    { $count ->
        [0] Mailrail
       *[other] Mailrail: 아직 보낼 메일 { $count }통
    }
gmail-badge-stopped = Mailrail이 멈췄습니다: 메일 { $count }통이 확인을 기다립니다
gmail-run-over = 완료: { $title }
    .all = 메일 { $count }통을 모두 보냈습니다.
    .some = { $count }통 가운데 { $sent }통 보냄. 나머지가 어떻게 되었는지 Mailrail을 열어 확인하세요.
gmail-run-stopped = 멈춤: { $title }
    .some = { $count }통 가운데 { $sent }통 보냄. 확인하실 때까지 더 보내지 않습니다. 이유는 Mailrail을 열어 확인하세요.
