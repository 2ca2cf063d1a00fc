## Activity: the way to it, what is looked at, and what is out of the ordinary

activity = 활동
    .more = 여기에서 보낸 메일이 어떻게 되었는지 보여 줍니다.
activity-open =
    { $count ->
        [0] 활동 열기
       *[other] 활동 열기, 되돌아온 메일 { $count }통
    }
activity-close = 활동 닫기
activity-loading = 보낸 메일이 어떻게 되었는지 읽고 있습니다
activity-failed = 활동을 읽지 못했습니다
    .went = 메일은 그대로이고 아무것도 보내지 않았습니다.
    .do = 다시 시도하세요. 계속 그러면 이 패널을 닫았다가 다시 여세요.
activity-again = 다시 시도
activity-no-mailbox = 메일함을 열면 그 메일함의 메일이 어떻게 되었는지 여기에 나타납니다.
activity-looked = { $time }에 받은 편지함 확인
activity-not-kept = 여기에는 아무것도 보관할 수 없습니다
    .more = 이 브라우저가 Mailrail의 기록을 저장하지 않습니다. 보낸 메일이 어떻게 되었는지 남지 않고, 보내지 않을 주소도 지켜지지 않습니다. 공간을 확보하거나 비공개 모드에서 나가세요.
activity-damaged = 읽을 수 없는 기록이 { $count }개 있습니다
    .more = 이 기록은 수치에 들어 있지 않습니다. 이 때문에 메일이 나가는 일은 없습니다.
activity-empty = 아직 여기에서 보낸 메일이 없습니다
    .more = Mailrail로 보낸 메일과 그 결과가 여기에 나타납니다.
activity-empty-period = 이 기간에는 아무 일도 없었습니다
    .more = 위에서 더 긴 기간을 고르세요.
activity-part = 보여 줄 내용
activity-overview = 개요
activity-feed = 있었던 일
activity-templates = 템플릿
activity-do-not-send = 보내지 않음({ $count })
period = 기간
period-week = 7일
period-month = 30일
period-quarter = 90일
period-all = 전체

## Figures and charts

tally-title = 한눈에 보기
tally-sent = 보냄
tally-bounced = 되돌아옴
tally-hard = 영구 { $count }건
tally-replied = 답장 받음
tally-delayed = 지연됨
tally-waiting = 기다림
tally-refused = 보내지 못함
tally-unknown = 확인 안 함
days-title = 시간에 따라
days-day = 날짜
days-week = 주
days-month = 월
days-each-week = 막대 하나가 한 주입니다.
days-each-month = 막대 하나가 한 달입니다.
days-summary-sent = 시간에 따라 보냄: { $count }
days-summary-bounced = 시간에 따라 되돌아옴: { $count }
days-summary-replied = 시간에 따라 답장 받음: { $count }
days-summary-refused = 시간에 따라 보내지 못함: { $count }
classes-title = 메일이 되돌아온 까닭
classes-summary = 메일이 되돌아온 까닭: 영구 { $hard }건, 일시 { $soft }건
classes-class = 까닭
classes-hard = 영구
classes-soft = 일시
classes-more = 영구: 이 주소로 다시 보내도 소용이 없습니다. 일시: 다음에는 도착할 수도 있습니다.
class-unknown-recipient = 없는 주소
class-unknown-domain = 없는 도메인
class-mailbox-full = 메일함이 가득 참
class-mailbox-disabled = 메일함이 꺼져 있음
class-blocked-by-policy = 받는 쪽에서 허용하지 않음
class-content-refused = 내용이 거부됨
class-too-large = 메일이 너무 큼
class-sender-not-authenticated = 보낸 사람이 증명되지 않음(SPF, DKIM, DMARC)
class-sender-over-quota = 너무 많이 보냄
class-throttled = 한꺼번에 너무 많음
class-network = 연결되지 않음
class-expired = 너무 오래 시도함
class-mailbox-moved = 다른 주소로 옮김
class-not-accepting = 메일을 받지 않는 곳
class-other = 다른 까닭

## Feed

feed-title = 있었던 일({ $count })
feed-only = 보기
feed-all = 모두
feed-keys = 화살표 키로 목록에서 이동합니다.
feed-sent = 보냄
feed-delivered = 배달됨
feed-bounced = 되돌아옴
    .hard = 영구히 되돌아옴
    .soft = 일시적으로 되돌아옴
feed-delayed = 지연됨, 계속 시도하는 중
feed-replied = 답장 받음
feed-waiting = 기다림
feed-refused = 보내지 못함
feed-people = { $first } 외 { $count }명
feed-status = 상태 { $status }
feed-uncertain = 확실하지 않음: 보고에 이 주소는 있지만 어느 메일인지는 없습니다. 수치에 넣지 않고 주소도 막지 않습니다.

## Templates and mail to many

lines-templates = 템플릿
    .more = 필드를 채우기 전의 제목이 같은 메일입니다. 한 사람은 한 번만 셉니다.
lines-campaigns = 여러 사람에게 보낸 메일
    .more = 여러 사람에게 보낼 때마다 한 줄입니다. 한 사람은 한 번만 셉니다.
lines-none = 이 기간에는 없습니다.
lines-more = { $count }개 더 보기
line-title = 제목
line-uses = 쓴 횟수
line-sent = 사람
line-bounced = 되돌아옴
line-bounce-rate = 되돌아온 비율
line-replied = 답장
line-reply-rate = 답장 비율
line-last-use = 마지막 사용
line-no-rate = 알 수 없음
line-likely = 예상 { $low }~{ $high }
line-likely-more = ‘예상’은 이런 메일을 더 보낼 때 100번 가운데 95번 들어맞을 범위입니다. 보낸 메일이 적으면 우연의 영향이 커서 범위가 넓고, 많으면 좁아집니다.

## Do-not-send list

do-not-send-title = 보내지 않음({ $count })
do-not-send-more = 이 주소로 보낸 메일은 영구히 되돌아왔습니다. 보내기 전 확인에서 이 주소로 가는 새 메일을 막습니다. 이 목록은 이 메일함의 것이며 이 브라우저에만 있습니다.
do-not-send-none = 목록에 주소가 없습니다.
do-not-send-since = { $reason }, { $day }
do-not-send-allowed = { $address } 주소로 다시 보낼 수 있습니다.
allow-again = 다시 허용
    .which = 다시 허용: { $address }

## Reading of reports and answers

reading-switch = 되돌아온 메일과 답장 찾기
    .more = 메일이 배달되지 않으면 받은 편지함에 보고 메일이 옵니다. Mailrail은 이 보고와 보낸 메일에 온 답장을 찾아 메일마다 어떻게 되었는지 여기에 보여 줍니다.
    .reads = 이를 위해 열려 있는 동안 몇 분마다 받은 편지함에 새로 온 메일의 헤더를 봅니다. 메일 내용은 그런 보고로 보일 때만 읽습니다. 찾은 것은 이 브라우저에만 남습니다.
reading-permission-outlook = 메일을 읽는 권한(Mail.Read)이 하나 더 필요합니다. Exchange Online에서만 쓸 수 있고, 회사에 직접 둔 Exchange 서버의 메일함에서는 쓸 수 없습니다.
reading-permission-gmail = 메일을 읽는 권한(gmail.readonly)이 하나 더 필요합니다.
reading-not-offered = 이 메일함에서는 쓸 수 없습니다. Exchange Online과 Gmail에서 쓸 수 있고, 회사에 직접 둔 Exchange 서버의 메일함에서는 쓸 수 없습니다.
reading-last = 마지막 확인
    .never = 아직 받은 편지함을 확인하지 않았습니다.
reading-next = 다음 확인
reading-from = 확인한 범위의 시작
reading-problem = 받은 편지함을 읽지 못했습니다

## What is kept

keeping-title = 보관된 내용
keeping-more = 모두 이 브라우저에만 보관됩니다. 파일에는 지금 보고 있는 기간에 있었던 일이 담깁니다.
keeping-delete = 모두 삭제…
keeping-delete-title = 모두 삭제할까요?
keeping-delete-goes = 있었던 일과 모든 수치, 보내지 않을 주소 목록이 삭제됩니다. 목록에 있던 주소로 다시 보낼 수 있게 됩니다.
keeping-delete-stays = 메일과 보낼 편지함은 그대로입니다.
keeping-delete-yes = 모두 삭제
keeping-delete-no = 그대로 두기
keeping-deleted = 모두 삭제했습니다.
