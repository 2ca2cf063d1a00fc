## The sign-in window

auth-title = Mailrail 로그인
auth-waiting = 잠시만 기다려 주세요. Microsoft 로그인 화면이 열립니다.
auth-failed = 로그인하지 못했습니다. 메일은 보내지 않았습니다. 이 창을 닫고 다시 시도해 주세요.

## Outlook's own Send: its dialog takes 500 characters, and 20 on its button

alert-blocked = 아직 보내지 않았습니다. 먼저 고쳐야 할 점이 { $count }가지 있습니다.
alert-confirm = 아직 보내지 않았습니다. 먼저 확인할 점이 { $count }가지 있습니다.
alert-more = 그 밖에 { $count }가지
alert-again = 이대로 보내도 괜찮다면 보내기를 한 번 더 눌러 주세요.
alert-limit-blocked = 보내지 않았습니다. 메일 사서함의 한도 때문에 지금은 보낼 수 없습니다.
alert-limit-confirm = 아직 보내지 않았습니다. 메일 사서함의 한도에 이르렀습니다.
alert-limit = { $what }. { $why } { $remedy }
alert-limit-carried = 그래도 보내면 Exchange가 그때까지 알아서 보류합니다.
alert-open = Mailrail 열기
alert-unchecked = 여기에서는 Mailrail이 메일을 확인할 수 없습니다. 평소처럼 보낼 수 있지만, 보내기 전에 직접 살펴봐 주세요.
alert-taken = 이 메일은 Mailrail이 이미 맡았습니다. 여기에서도 보내면 한 번 더 나갑니다.

## The bar above the mail: it takes 150 characters

bar-taken = 이 메일은 Mailrail의 보낼 편지함에 있습니다. 여기에서 또 보내지 마세요. 더 필요하지 않으면 이 창은 저절로 닫힙니다.
bar-run-sent = “{ $subject }”: { $count }통을 모두 보냈습니다.
bar-run-over = “{ $subject }”: 끝났습니다. { $count }통 중 { $sent }통을 보냈습니다.
bar-run-trouble = “{ $subject }”: { $count }통 중 { $sent }통을 보냈고, { $trouble }통은 확인이 필요합니다. Mailrail을 열어 주세요.
bar-run-stopped = “{ $subject }”: 멈췄습니다. { $count }통 중 { $sent }통을 보냈습니다. Mailrail을 열어 이유를 확인해 주세요.
