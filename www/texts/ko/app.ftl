product = Mailrail

## Channels

channel-exchange-online = Exchange Online
channel-gmail = Gmail
channel-why-outlook = Outlook에서 쓴 메일은 항상 본인의 Exchange 메일함을 통해 나갑니다.
channel-why-gmail = Gmail에서 쓴 메일은 항상 본인의 Gmail 메일함을 통해 나갑니다.

## Loading, nothing open, nothing checked

loading = 준비하고 있습니다
    .more = 잠시만 기다려 주세요. 메일은 계속 쓰셔도 됩니다.
empty = 열려 있는 메일이 없습니다
    .more =
        { $host ->
            [outlook] 새 메일을 쓰거나 답장을 시작하세요. 쓰는 동안 여기에서 메일을 확인해 드립니다.
           *[gmail] Gmail에서 새 메일을 쓰거나 답장을 시작하세요. 쓰는 동안 여기에서 메일을 확인해 드립니다.
        }
unguarded = 지금은 메일을 확인하지 못합니다
    .more = Mailrail이 이 페이지를 읽을 수 없어 메일 내용과 받는 사람을 볼 수 없습니다.
    .do = 페이지를 새로 고치세요. 그 전까지는 메일을 보내기 전에 직접 확인해 주세요.

## Review

review-sendable = 보낼 준비가 되었습니다
    .later = 준비되었지만 기다려야 합니다
    .never = 준비되었지만 한도 때문에 보낼 수 없습니다
review-confirm = 먼저 확인할 점이 { $count }가지 있습니다
review-blocked = 보내기 전에 고칠 점이 { $count }가지 있습니다
review-no-subject = (제목 없음)
facts-title = 보낼 메일
fact-from = 보내는 사람
fact-account = 계정
fact-channel = 보내는 경로
fact-signed-in = 상태
fact-recipients = 받는 사람
    .value = { $count }명
fact-attachments = 첨부 파일
    .value =
        { $count ->
            [0] 없음
           *[other] { $count }개
        }
fact-size = 크기
    .value = { $size } / 최대 { $maximum }
account-none = 로그인하면 표시됩니다
severity-block = 고쳐야 합니다
severity-confirm = 확인해 주세요
severity-hint = 참고하세요
place-from = 보내는 사람
place-to = 받는 사람
place-cc = 참조
place-bcc = 숨은 참조
place-subject = 제목
place-html = 본문
place-text = 본문
place-attachments = 첨부 파일
place-thread = 대화
place-message = 메일 전체
place-numbered = { $place } { $number }번째

## Findings: what it is, why it matters, what to do

problem-sender-missing = 보내는 사람이 없습니다
    .why = 메일에는 보내는 주소가 있어야 합니다.
    .do = 메일을 보낼 계정을 선택하세요.
problem-sender-other-identity = { $address } 주소로 답장하고 있습니다
    .why = 원래 메일은 { $receivedBy } 주소로 왔습니다. 상대방이 모르는 주소에서 답장을 받게 됩니다.
    .do = 일부러 바꾸신 것이 아니라면 보내는 사람을 { $receivedBy } 주소로 바꾸세요.
problem-no-recipient = 받는 사람이 없습니다
    .why = 주소가 없으면 메일이 갈 곳이 없습니다.
    .do = 받는 사람, 참조, 숨은 참조 중 한 곳에 주소를 하나 이상 넣으세요.
problem-address-unusable = ‘{ $address }’은(는) 주소로 쓸 수 없습니다
    .why = { $reason } 이 주소로 보낸 메일은 도착하지 않습니다.
    .do = 주소를 고치거나 지우세요.
problem-control-character = 보이지 않는 문자({ $character })가 들어 있습니다
    .why = 글을 복사해 붙일 때 함께 들어오는 문자입니다. 메일이 깨지거나 받는 사람이 가려질 수 있습니다.
    .do = 이 부분의 글을 지우고 다시 입력하세요.
problem-domain-without-dot = ‘{ $address }’에 ‘.com’ 같은 끝부분이 없습니다
    .why = 이런 주소로 보낸 메일은 내부망 밖에서는 거의 도착하지 않습니다.
    .do = 주소를 끝까지 쓰거나 지우세요.
problem-quoted-local-part = ‘{ $address }’에 따옴표가 들어 있습니다
    .why = 쓸 수는 있지만 이런 주소를 받지 않는 메일 서비스가 많습니다.
    .do = 더 단순한 주소를 아신다면 그 주소를 쓰세요.
problem-likely-typo = ‘{ $address }’에 오타가 있는 것 같습니다
    .why = { $suggestion }와(과) 매우 비슷합니다. 잘못 쓴 주소로 보낸 메일은 사라지거나 모르는 사람에게 갑니다.
    .do = 주소를 고치세요. 맞는 주소라면 그대로 두세요.
problem-duplicate-recipient = { $address } 주소가 여러 번 들어 있습니다
    .why = 한 번이면 충분하고, 넣은 만큼 메일 서비스의 인원 제한에 포함됩니다.
    .do = 이 주소를 지우세요. 처음 것은 그대로 남습니다.
problem-sender-only-recipient = 받는 사람이 본인뿐입니다
    .why = 다른 사람은 이 메일을 받지 못합니다.
    .do = 나에게 쓰는 메모가 아니라면 받을 사람을 추가하세요.
problem-no-reply-recipient = { $address } 주소의 메일은 아무도 읽지 않을 수 있습니다
    .why = 보내기만 하는 주소여서, 이 주소로 보낸 메일은 대개 버려집니다.
    .do = 같은 곳의 다른 주소를 찾아보세요.
problem-role-recipient = { $address } 주소는 개인이 아니라 부서의 주소입니다
    .why = 여러 사람이 함께 읽거나, 아무도 챙기지 않을 수 있습니다.
    .do = 담당자의 주소를 아신다면 직접 보내세요.
problem-distribution-list = { $address } 주소는 단체 메일 주소입니다
    .why = 한 명으로 계산되지만 여러 사람에게 갈 수 있고, 누가 받는지 Mailrail은 알 수 없습니다.
    .do = 이 주소로 받는 모든 사람이 읽어도 되는 메일인지 확인하세요.
problem-recipient-blocked = 소속 조직은 { $address } 주소로 메일을 보내지 않습니다
    .why = 소속 조직이 이 주소나 도메인을 차단했습니다.
    .do = 주소를 지우세요. 잘못 차단된 것 같으면 관리자에게 문의하세요.
problem-recipient-unsubscribed = { $address } 님은 수신을 거부했습니다
    .why = 이런 메일을 받지 않겠다고 한 분입니다. 그래도 보내면 법에 어긋날 수 있습니다.
    .do = 주소를 지우세요.
problem-do-not-send = { $address } 주소로 보낸 메일이 영구히 되돌아왔습니다
    .why = 까닭: { $reason }. { $day }에 보고되었으며, 다시 보내도 도착하지 않습니다.
    .do = 주소를 지우세요. 이제 받을 수 있는 주소라면 다시 허용하세요.
problem-external-recipients = 조직 밖의 받는 사람이 { $count }명 있습니다
    .why = 아래의 이전 메일과 첨부 파일까지, 이 메일의 모든 내용이 조직 밖으로 나갑니다.
    .do = 이분들이 모든 내용을 읽어도 되는지 확인하세요.
problem-internal-and-external = 동료와 외부인이 같은 메일을 받습니다: 내부 { $internal }명, 외부 { $external }명
    .why = 외부인에게 동료의 주소가 보이고, 전체 답장은 양쪽 모두에게 갑니다.
    .do = 같은 내용을 읽으면 안 된다면 메일을 나누어 쓰세요.
problem-strangers-visible = { $count }명이 서로의 주소를 보게 됩니다
    .why = 서로 다른 도메인 { $domains }곳의 사람들이라 모르는 사이일 수 있습니다. 메일 주소는 개인 정보입니다.
    .do = 숨은 참조로 옮기거나 한 명씩 따로 보내세요.
problem-not-one-to =
    { $count ->
        [0] 받는 사람 칸이 비어 있습니다
       *[other] 받는 사람 칸에 { $count }명이 있습니다
    }
    .why = 소속 조직에서는 받는 사람 칸에 꼭 한 명만 넣도록 정했습니다.
    .do =
        { $count ->
            [0] 받는 사람 칸에 한 명을 넣으세요.
           *[other] 한 명만 남기고 나머지는 참조나 숨은 참조로 옮기세요.
        }
problem-too-many-recipients = 받는 사람이 너무 많습니다: { $count }명 / 최대 { $maximum }명
    .why = 메일 서비스는 메일 하나를 이렇게 많은 사람에게 보내 주지 않습니다.
    .do = 받는 사람을 여러 메일로 나누세요.
problem-subject-missing = 제목이 없습니다
    .why = 제목 없는 메일은 놓치기 쉽고 스팸으로 오해받을 수 있습니다.
    .do = 무슨 메일인지 알 수 있게 짧은 제목을 쓰세요.
problem-subject-only-prefix = 제목이 ‘{ $subject }’뿐입니다
    .why = 무슨 메일인지 알 수 없고 나중에 찾기도 어렵습니다.
    .do = 무슨 메일인지 알 수 있게 몇 마디를 덧붙이세요.
problem-subject-too-long = 제목이 너무 깁니다: { $length }자 / 최대 { $maximum }자
    .why = 메일 서비스는 이보다 긴 제목을 받지 않습니다.
    .do = 제목을 줄이고 나머지는 본문으로 옮기세요.
problem-subject-shouting = 제목이 모두 대문자입니다
    .why = 소리치는 것처럼 읽히고 스팸으로 오해받기 쉽습니다.
    .do = 평소처럼 대문자와 소문자를 섞어 쓰세요.
problem-merge-field-unresolved = ‘{ $name }’ 필드가 채워지지 않았습니다
    .why = 받는 사람에게 내용 대신 필드 이름이 보입니다.
    .do = 들어갈 내용을 쓰거나 필드를 지우세요.
problem-merge-field-unknown = ‘{ $name }’ 필드는 없습니다
    .why = 아무것도 채워지지 않아 받는 사람에게 그대로 보입니다.
    .do =
        { $guessed ->
            [yes] ‘{ $suggestion }’ 필드를 쓰려고 하셨다면 고치고, 아니면 지우세요.
           *[no] 필드 이름을 고치거나 지우세요.
        }
problem-merge-field-malformed = ‘{ $text }’은(는) 필드처럼 보이지만 형식이 다릅니다
    .why = 아무것도 채워지지 않아 받는 사람에게 그대로 보입니다.
    .do = 필드는 { "{{first_name}}" }처럼 씁니다. 아니면 들어갈 내용을 직접 쓰세요.
problem-placeholder-text = ‘{ $text }’이(가) 아직 남아 있습니다
    .why = 보내기 전에 바꾸려고 넣어 둔 글로 보입니다.
    .do = 알맞은 내용으로 바꾸거나 지우세요.
problem-body-empty = 본문이 없습니다
    .why = 잘못 보낸 메일이나 스팸으로 오해받을 수 있습니다.
    .do = 한 문장이라도 쓰세요.
problem-greeting-other-name = 인사말은 ‘{ $greeted }’인데 받는 사람은 { $recipient }입니다
    .why = 다른 사람에게 쓴 글을 다시 쓸 때 생기는 실수로, 받는 사람은 바로 알아차립니다.
    .do = 이름을 고치거나 받는 사람이 맞는지 확인하세요.
problem-attachment-forgotten = ‘{ $text }’라고 쓰셨지만 첨부 파일이 없습니다
    .why = 받는 사람이 파일을 다시 요청해야 합니다.
    .do = 파일을 첨부하거나 문장을 고치세요.
problem-link-differs = ‘{ $shown }’(으)로 보이는 링크가 ‘{ $target }’(으)로 연결됩니다
    .why = 사기 메일이 쓰는 방법이어서, 받는 사람이나 스팸 필터가 의심할 수 있습니다.
    .do = 실제로 연결되는 주소나 일반 문구가 보이게 하세요.
problem-link-insecure = 암호화되지 않은 링크입니다: { $target }
    .why = 받는 사람이 여는 내용을 중간에서 누군가 보거나 바꿀 수 있습니다.
    .do = ‘https’로 시작하는 주소가 있다면 그 주소를 쓰세요.
problem-image-without-text = 그림에 설명이 없습니다
    .why = 그림을 볼 수 없거나 그림이 차단된 사람은 무슨 그림인지 알 수 없습니다.
    .do = 그림에 짧은 대체 텍스트를 넣으세요.
problem-content-dropped = 메일에서 작동하지 않는 내용: { $what }
    .why = 메일 프로그램이 없애거나 막기 때문에 받는 사람에게는 보이지 않습니다.
    .do = 지우세요. 그림은 파일로 넣고, 나머지는 글이나 링크로 쓰세요.
problem-attachment-too-large = ‘{ $name }’이(가) 너무 큽니다: { $size } / 최대 { $maximum }
    .why = 메일 서비스는 이보다 큰 메일을 받지 않습니다. 첨부 파일은 보내는 과정에서 3분의 1쯤 커집니다.
    .do = 링크로 공유하거나 파일 크기를 줄이세요.
problem-attachments-large = 첨부 파일이 큽니다: 모두 { $size }
    .why = 약 { $from }부터는 메일을 받지 않는 메일함이 많습니다.
    .do = 큰 파일은 링크로 공유하세요.
problem-too-many-attachments = 첨부 파일이 너무 많습니다: { $count }개 / 최대 { $maximum }개
    .why = 메일 서비스는 이보다 많은 파일을 받지 않습니다.
    .do = 여러 파일을 하나의 압축 파일로 묶거나 메일을 나누어 보내세요.
problem-attachment-refused =
    { $within ->
        [archive] ‘{ $archive }’ 안의 ‘{ $name }’은(는) 보낼 수 없습니다
       *[mail] ‘{ $name }’은(는) 보낼 수 없습니다
    }
    .why = 메일 서비스는 해를 끼칠 수 있는 ‘.{ $extension }’ 파일을 받지 않으며, 압축 파일 안도 살펴봅니다.
    .do = 파일을 빼고 링크로 공유하세요.
problem-attachment-blocked-by-readers =
    { $within ->
        [archive] ‘{ $archive }’ 안의 ‘{ $name }’을(를) 열지 못하는 사람이 많습니다
       *[mail] ‘{ $name }’을(를) 열지 못하는 사람이 많습니다
    }
    .why = 많은 메일 프로그램이 해를 끼칠 수 있는 ‘.{ $extension }’ 파일을 차단합니다.
    .do = 링크로 공유하거나 다른 형식으로 보내세요.
problem-double-extension = ‘{ $name }’에 확장자가 두 개 있습니다
    .why = 해로운 파일이 정체를 숨길 때 쓰는 방법이어서, 받는 사람이나 스팸 필터가 의심할 수 있습니다.
    .do = 확장자가 하나만 남게 이름을 바꾸어 다시 첨부하세요.
problem-attachment-empty = ‘{ $name }’은(는) 빈 파일입니다
    .why = 열어도 아무 내용이 없습니다. 저장이 끝나기 전에 첨부했을 수 있습니다.
    .do = 이 파일을 빼고 올바른 파일을 첨부하세요.
problem-attachment-name-too-long = 파일 이름이 너무 깁니다: { $length }자 / 최대 { $maximum }자
    .why = 메일 서비스는 이보다 긴 이름을 받지 않습니다.
    .do = 이름을 줄여서 다시 첨부하세요.
problem-attachment-name-twice = ‘{ $name }’(이)라는 파일이 여러 개 있습니다
    .why = 받는 사람이 구별할 수 없거나, 같은 파일을 두 번 첨부했을 수 있습니다.
    .do = 하나를 빼거나 이름을 바꾸세요.
problem-attachment-is-link = ‘{ $name }’은(는) 파일이 아니라 링크입니다
    .why = 클라우드 폴더에 있어서 파일로 함께 보낼 수 없습니다.
    .do = 내려받아 파일로 첨부하거나 본문에 링크를 넣으세요.
problem-reply-without-thread = 이 답장은 새 대화로 보일 수 있습니다
    .why = 어느 메일에 대한 답장인지 찾지 못해, 받는 사람에게는 이전 메일 아래에 보이지 않을 수 있습니다.
    .do = 설정에서 ‘확인하며 보내기’를 켜면 Mailrail이 찾아볼 수 있습니다. 괜찮다면 그대로 보내셔도 됩니다.
problem-reply-to-many = 답장이 { $count }명에게 갑니다
    .why = 상관없는 사람까지, 받는 사람과 참조에 있는 모두에게 갑니다.
    .do = 받을 필요가 없는 사람을 지우거나 보낸 사람에게만 답장하세요.
problem-recipients-added = 이 대화에 새로 들어온 사람이 { $count }명 있습니다
    .why = 이분들이 받지 않았던 이전 메일을 아래에서 읽을 수 있습니다.
    .do = 이분들이 모든 내용을 읽어도 되는지 확인하세요.
problem-message-too-large = 메일이 너무 큽니다: { $size } / 최대 { $maximum }
    .why = 메일 서비스는 이보다 큰 메일을 받지 않습니다. 첨부 파일은 보내는 과정에서 3분의 1쯤 커집니다.
    .do = 첨부 파일을 빼거나 링크로 공유하세요.
problem-verified-sending-needed = 보내기 권한만으로는 너무 큰 메일입니다: { $size } / 최대 { $maximum }
    .why = ‘확인하며 보내기’를 켜지 않으면 메일 전체를 한 번의 요청에 담아야 합니다.
    .do = 설정에서 ‘확인하며 보내기’를 켜면 더 큰 메일도 보낼 수 있습니다.

## What mail programs drop

dropped-script = 스크립트
dropped-form = 입력 양식
dropped-external-style = 외부 스타일 시트
dropped-embedded = 삽입된 페이지, 동영상 또는 소리
dropped-data-image = 글 안에 코드로 들어간 그림

## Fixes: the button, and what it did

fix-remove-recipient = { $address } 지우기
    .second = 두 번째 { $address } 지우기
fix-correct-address = { $correction }(으)로 바꾸기
fix-move-to-bcc = 모두 숨은 참조로 옮기기
fix-rewrite-subject = ‘{ $subject }’(으)로 바꾸기
fix-replace-words = ‘{ $replacement }’(으)로 바꾸기
    .delete = ‘{ $text }’ 지우기
fix-hidden-character = 보이지 않는 문자 지우기
fixed-remove-recipient = { $address } 주소를 지웠습니다
fixed-correct-address = { $correction }(으)로 바꾸었습니다
fixed-move-to-bcc = 모두 숨은 참조로 옮겼습니다
fixed-rewrite-subject = 제목을 ‘{ $subject }’(으)로 바꾸었습니다
fixed-replace-words = ‘{ $replacement }’(으)로 바꾸었습니다
    .delete = ‘{ $text }’을(를) 지웠습니다
fixed-hidden-character = 보이지 않는 문자를 지웠습니다
undo = 되돌리기
show-place = 메일에서 보기
list-more = 그 밖에 { $count }개
findings-group = { $severity } ({ $count })
findings-said =
    { $count ->
        [0] 살펴볼 점이 없습니다
       *[other] 살펴볼 점이 { $count }가지 있습니다
    }

## An organisation's policy

policy-title = 소속 조직의 규칙
policy-in-use = 사용 중입니다. 무엇을 얼마나 엄격하게 확인할지 소속 조직이 정합니다.
policy-none = 없습니다. Mailrail의 기본 규칙으로 확인합니다.
policy-refused = 소속 조직의 규칙에 오류가 있습니다
    .kept = 새 규칙은 적용하지 않았습니다. 이전 규칙을 계속 사용합니다.
    .none = 규칙을 적용하지 않았습니다. Mailrail의 기본 규칙으로 확인합니다.
    .where = { NUMBER($line, useGrouping: 0) }행 { NUMBER($column, useGrouping: 0) }열: { $reason }
    .do = 관리자에게 알려 주세요.

## What is wrong with an address

address-empty = 주소가 비어 있습니다.
address-no-at = @ 기호가 없습니다.
address-several-at = @ 기호가 두 개 이상입니다. 두 주소가 하나로 붙었을 수 있습니다.
address-angle-brackets = 주소 둘레에 이름이나 괄호가 있습니다. 주소만 넣어야 합니다.
address-local-empty = @ 앞에 아무것도 없습니다.
address-local-too-long = @ 앞부분이 너무 깁니다({ $octets }자, 최대 64자).
address-too-long = 주소가 너무 깁니다({ $octets }자, 최대 254자).
address-space =
    { $part ->
        [local] @ 앞에 빈칸이 있습니다.
       *[domain] @ 뒤에 빈칸이 있습니다.
    }
address-character-not-allowed =
    { $part ->
        [local] @ 앞에는 ‘{ $character }’ 문자를 쓸 수 없습니다.
       *[domain] @ 뒤에는 ‘{ $character }’ 문자를 쓸 수 없습니다.
    }
address-dot-misplaced =
    { $part ->
        [local] @ 앞부분의 처음이나 끝에 점이 있거나, 점이 잇달아 있습니다.
       *[domain] @ 뒷부분의 처음이나 끝에 점이 있거나, 점이 잇달아 있습니다.
    }
address-quote-misplaced = 따옴표는 @ 앞부분 전체를 감싸야 합니다.
address-domain-empty = @ 뒤에 아무것도 없습니다.
address-domain-invalid = @ 뒷부분이 올바른 이름이 아닙니다.
address-domain-numeric = @ 뒷부분이 ‘.com’ 같은 이름이 아니라 숫자로 끝납니다.
address-literal = @ 뒤에 괄호로 묶인 IP 주소가 있습니다. 받아 주는 메일 서비스가 거의 없습니다.
address-label-too-long = ‘{ $label }’이(가) 너무 깁니다. 점과 점 사이는 최대 63자입니다.
address-label-hyphen = ‘{ $label }’의 처음이나 끝에 하이픈이 있습니다.

## Sending

send = 보내기
send-and-sign-in = 로그인하고 보내기
send-anyway = 그래도 보내기
send-blocked = 위의 { $count }가지를 고치면 보낼 수 있습니다.
send-sign-in-note-outlook = Mailrail이 메일을 대신 보내도 되는지 Microsoft가 한 번 묻습니다. 이 권한으로는 메일을 읽을 수 없습니다.
send-sign-in-note-gmail = Mailrail이 메일을 대신 보내도 되는지 Google이 한 번 묻습니다. 이 권한으로는 메일을 읽을 수 없습니다.
confirmation-title = 이대로 보낼까요?
back-to-mail = 메일로 돌아가기
cancel = 취소
done = 완료
have-looked = 확인했습니다
dismiss = 알림 닫기
do-next = 이제 할 일

## On the way

rail-label = 보내는 단계
rail-preparing = 준비
rail-uploading = 업로드
rail-committing = 보내기
progress-preparing = 메일을 준비하고 있습니다
    .more = 아직 아무것도 보내지 않았습니다.
progress-uploading = 업로드하고 있습니다
progress-committing = 메일을 보내고 있습니다
    .more = 잠시 이 창을 열어 두세요.
progress-checking = 메일이 나갔는지 확인하고 있습니다
    .more = 연결이 끊겼습니다. 같은 메일이 두 번 가지 않도록, 다시 보내기 전에 메일함을 먼저 확인합니다.
progress-waiting = { $time }까지 기다립니다
    .more = 그때가 되면 저절로 이어집니다. 이 창을 열어 두세요.
progress-left = { $left } 남았습니다
progress-no-cancel = 이제는 취소할 수 없습니다.
upload-amount = { $sent } / { $total }
upload-whole = { $total }, 한 번에 올리는 중

## How it ended

outcome-sent = 보냈습니다
    .went =
        { $host ->
            [outlook] 메일이 나갔습니다. ‘보낸 편지함’에서 볼 수 있습니다.
           *[gmail] 메일이 나갔습니다. ‘보낸편지함’에서 볼 수 있습니다.
        }
    .do = 더 하실 일은 없습니다.
outcome-handed-over = 메일함에 맡겼습니다
    .went = 메일은 아직 나가지 않았습니다. 메일함에서 기다리다가, 이 창을 닫아도 정해진 시간에 저절로 나갑니다.
    .do = 나가는 시간은 { $time }입니다. 그 전에 멈추려면 ‘임시 보관함’이나 ‘보낼 편지함’에서 메일을 지우세요.
outcome-refused = 보내지 못했습니다
    .went = 메일은 나가지 않았습니다. 쓰신 내용은 모두 그대로 열려 있습니다.
outcome-waiting = 아직 보내지 못했습니다
    .went = 메일은 나가지 않았습니다. 쓰신 내용은 모두 그대로 열려 있습니다.
    .do = { $time } 이후에 다시 보내세요.
outcome-unknown = 메일이 나갔을 수도 있습니다
    .went = 메일이 나갔는지 알아내지 못했습니다. 메일을 저절로 다시 보내지는 않습니다.
    .do =
        { $host ->
            [outlook] ‘보낸 편지함’을 확인하세요. 메일이 있으면 이 창을 닫으세요. 몇 분이 지나도 없으면 다시 보내세요.
           *[gmail] ‘보낸편지함’을 확인하세요. 메일이 있으면 이 메일을 삭제하세요. 몇 분이 지나도 없으면 다시 보내세요.
        }

## Why it ended so: what happened, what to do when it did not go out

error-review-blocked = 메일에 먼저 고쳐야 할 점이 있습니다.
    .do = 메일로 돌아가 ‘고쳐야 합니다’로 표시된 점을 고치세요.
error-not-confirmed = 확인할 점이 있었는데 확인되지 않았습니다.
    .do = 메일로 돌아가 확인한 내용을 읽고 ‘그래도 보내기’를 누르세요.
error-draft-malformed = 쓰고 계신 창에서 메일을 읽지 못했습니다.
    .do = 메일을 저장하고 닫은 다음, 다시 열어 보내세요.
error-record-malformed = 이전에 중단된 보내기의 기록을 읽지 못했습니다.
    .do = 다시 보내기 전에 보낸 메일을 확인하세요.
error-sign-in-required = 로그인하지 않았거나 로그인이 만료되었습니다.
    .do = 로그인한 다음 메일을 다시 보내세요.
error-token-unavailable = 로그인하지 못했거나 로그인 창이 닫혔습니다.
    .do = 다시 로그인하세요. 창이 열리지 않으면 이 페이지의 팝업을 허용하세요.
error-consent-missing = 메일을 보낼 권한이 없습니다.
    .do = 로그인하고 권한에 동의하세요. 동의할 수 없다면 관리자에게 문의하세요.
error-send-as-denied = 이 주소로는 메일을 보낼 수 없습니다.
    .do = 보내는 사람을 본인 주소로 바꾸거나 관리자에게 권한을 요청하세요.
error-access-denied = 메일 서비스가 허용하지 않았습니다.
    .do = 이 메일함에서 Mailrail을 써도 되는지 관리자에게 문의하세요.
error-domain-policy = 소속 조직에서 이런 메일이나 앱을 허용하지 않습니다.
    .do = 관리자에게 문의하세요.
error-invalid-recipients = 메일 서비스가 받는 주소 중 하나를 받아들이지 않았습니다.
    .do = 받는 사람, 참조, 숨은 참조의 주소를 확인하고 다시 보내세요.
error-too-large = 메일이 너무 커서 메일 서비스가 받지 않았습니다.
    .do = 첨부 파일을 빼거나 링크로 공유한 다음 다시 보내세요.
error-mailbox-full = 메일함이 가득 찼습니다.
    .do = 필요 없는 메일을 지우고 휴지통을 비운 다음 다시 보내세요.
error-submission-quota = 지금 보낼 수 있는 메일 수를 모두 썼습니다.
    .do = 늦어도 내일까지 기다린 다음 다시 보내세요.
error-throttled = 짧은 시간에 많이 보내서 메일 서비스가 잠시 쉬어 달라고 합니다.
    .do = 몇 분 기다린 다음 다시 보내세요.
error-limit-reached = 이 메일은 한도에 걸렸습니다. { $rule }
    .do = { $remedy }
error-not-found = 준비해 둔 메일이 메일함에 없습니다.
    .do = 메일을 다시 보내세요.
error-rejected = 메일 서비스가 메일을 거절했습니다(번호 { NUMBER($status, useGrouping: 0) }).
    .do = 주소와 첨부 파일을 확인하고 다시 보내세요. 계속 거절되면 이 번호를 관리자에게 알려 주세요.
error-provider-trouble = 메일 서비스에 문제가 생겼습니다(번호 { NUMBER($status, useGrouping: 0) }).
    .do = 몇 분 기다린 다음 다시 보내세요.
error-network-lost = 인터넷 연결이 끊겼습니다.
    .do = 연결을 확인하고 다시 보내세요.
error-answer-unreadable = 메일 서비스의 응답을 이해하지 못했습니다.
    .do = 몇 분 기다린 다음 다시 보내세요. 계속되면 관리자에게 알려 주세요.
error-attachment-unreadable = 첨부 파일 ‘{ $name }’을(를) 읽지 못했습니다.
    .do = 첨부 파일을 지우고 다시 첨부한 다음 보내세요.
error-journal-unavailable = 메일이 두 번 나가지 않게 하는 기록을 이 브라우저에 남길 수 없습니다.
    .do = 저장 공간을 비우거나 시크릿 모드를 끄고 다시 보내세요.
error-cancelled = 보내기를 취소하셨습니다.
    .do = 준비가 되면 메일로 돌아가 보내세요.
error-removed-from-mailbox = 정해진 시간이 되기 전에 메일이 메일함에서 지워졌습니다. 메일함에서 확인되는 바로는 나가지 않았습니다.
    .do = 직접 지우지 않으셨다면 다시 보내세요.
error-interrupted = 창이 닫혔거나 컴퓨터가 절전 모드로 들어가 보내기가 중단되었습니다.
    .do = 메일로 돌아가 다시 보내세요.

## Failures of the plugin: what happened, whether a mail went out, what to do

failure-core-not-loaded = Mailrail을 시작하지 못했습니다
    .went = 아무것도 확인하지 않았고 보내지도 않았습니다.
    .do = 이 패널을 닫았다가 다시 여세요. 그래도 안 되면 페이지를 새로 고치세요.
failure-host-unreadable = 메일을 읽지 못했습니다
    .went = 아무것도 보내지 않았습니다. 메일은 그대로입니다.
    .do = 이 패널을 닫았다가 다시 열거나 페이지를 새로 고치세요.
failure-mailbox-unsupported = 아직 이 메일함에서는 쓸 수 없습니다
    .went = 아무것도 보내지 않았습니다. Mailrail은 Exchange Online과 Gmail 메일함에서 쓸 수 있습니다.
    .do = 평소의 보내기 단추로 보내거나 다른 메일함에서 Mailrail을 여세요.
failure-sign-in-failed = 로그인하지 못했습니다
    .went = 아무것도 보내지 않았습니다.
    .do = 다시 시도하세요. 창이 열리지 않으면 이 페이지의 팝업을 허용하세요.
failure-close-failed = 보낸 메일의 창이 아직 열려 있습니다
    .went = 메일은 나갔지만 창을 닫지 못했습니다.
    .do = 저장하지 말고 창을 닫으세요. 메일을 다시 보내지 마세요.
failure-fix-stale = 고치지 못했습니다
    .went = 그 사이 메일이 바뀌어서 아무것도 고치지 않았습니다.
    .do = 확인한 내용을 다시 살펴보세요. 지금 메일을 기준으로 표시됩니다.
failure-quota-unreadable = 지금까지 보낸 메일을 세지 못했습니다
    .went = 메일은 그대로이고 아무것도 보내지 않았습니다.
    .do = 다시 세어 보세요. 계속되면 이 패널을 닫았다가 다시 여세요.
failure-list-unchanged = 보내지 않을 주소 목록을 바꾸지 못했습니다
    .went = 목록은 그대로이고 아무것도 보내지 않았습니다.
    .do = 공간을 확보하거나 비공개 모드에서 나간 다음 다시 시도하세요.

## Limits: the name of each, the rule, and what to do when a mail can never keep to it

limit-messages-per-second = 초당 메일 수
    .rule = { $window } 동안 메일을 { $maximum }통까지만 보낼 수 있습니다.
    .never = 어떤 한도가 정해져 있는지 관리자에게 문의하세요.
limit-messages-per-minute = 분당 메일 수
    .rule = { $window } 동안 메일을 { $maximum }통까지만 보낼 수 있습니다.
    .never = 어떤 한도가 정해져 있는지 관리자에게 문의하세요.
limit-messages-per-day = 하루 메일 수
    .rule = { $window } 동안 메일을 { $maximum }통까지만 보낼 수 있습니다.
    .never = 어떤 한도가 정해져 있는지 관리자에게 문의하세요.
limit-recipients-per-message = 메일 한 통의 받는 사람
    .rule = 메일 한 통은 { $maximum }명까지만 보낼 수 있습니다.
    .never = 받는 사람을 여러 메일로 나누세요.
limit-recipients-per-day = 하루 받는 사람
    .rule = 모든 메일을 합쳐 { $window } 동안 { $maximum }명까지만 보낼 수 있습니다.
    .never = 받는 사람을 여러 메일과 여러 날로 나누세요.
limit-external-recipients-per-message = 메일 한 통의 조직 밖 받는 사람
    .rule = 메일 한 통은 조직 밖의 { $maximum }명까지만 보낼 수 있습니다.
    .never = 조직 밖의 받는 사람을 여러 메일로 나누세요.
limit-external-recipients-per-day = 하루 조직 밖 받는 사람
    .rule = 모든 메일을 합쳐 { $window } 동안 조직 밖의 { $maximum }명까지만 보낼 수 있습니다.
    .never = 조직 밖의 받는 사람을 여러 메일과 여러 날로 나누세요.
limit-tenant-external-recipients-per-day = 하루 조직 밖 받는 사람(조직 전체)
    .rule = 조직 전체가 { $window } 동안 조직 밖의 { $maximum }명까지만 보낼 수 있습니다.
    .never = 조직 밖의 받는 사람을 여러 메일과 여러 날로 나누세요.
limit-requests = 메일 서비스에 보내는 요청
    .rule = 메일 서비스는 { $window } 동안 요청을 { $maximum }건까지만 받습니다.
    .never = 첨부 파일을 몇 개 빼거나 링크로 공유하세요.
limit-requests-at-once = 동시에 보내는 요청
    .rule = 메일 서비스는 동시에 요청을 { $maximum }건까지만 받습니다.
    .never = 잠시 뒤에 메일을 다시 보내세요.
limit-upload = 올린 양
    .rule = { $window } 동안 { $maximum }까지만 올릴 수 있습니다.
    .never = 첨부 파일을 빼거나 링크로 공유하세요.
rule-pace = 소속 조직이 정한 속도
    .rule = 소속 조직에서는 { $window } 동안 메일을 { $batch }통까지만 보냅니다.
rule-working-hours = 소속 조직의 근무 시간
    .rule = 소속 조직에서는 이런 메일을 근무 시간에만 보냅니다.
rule-provider = 메일 서비스가 요청한 중단
    .rule = 메일 서비스가 잠시 쉬어 달라고 했습니다.

## Whether a mail can go by the limits

permit-now = 한도에 여유가 있습니다
    .more =
        { $count ->
            [0] 이 메일을 보내면 잠시 기다려야 합니다. { $rule }
           *[other] 이런 메일을 바로 { $count }통 더 보낼 수 있습니다. { $rule }
        }
permit-later = { $time }부터 보낼 수 있습니다
permit-never = 이대로는 보낼 수 없습니다
    .do = 관리자에게 문의하세요.
send-wait = 기다렸다가 보내기
send-wait-note = 이 창을 열어 두면 Mailrail이 { $time }까지 기다렸다가 보냅니다.
send-never-note = 한도 때문에 이 메일은 보낼 수 없습니다. 방법은 위에 있습니다.
send-later-note = { $time }부터 보낼 수 있습니다. Mailrail이 그때까지 기다려 주지는 않습니다.
    .by-itself = { $time }부터 보낼 수 있습니다. 그때 Mailrail이 저절로 보내게 할 수도 있습니다.

## The limits

quota-open = 한도 보기
quota-close = 한도 닫기
quota-next-now = 지금 { $count }통 더 보낼 수 있습니다
quota-next-free = 메일을 막는 한도가 없습니다
quota-next-later = { $time }부터 다시 보낼 수 있습니다
quota-next-never = 지금은 메일을 보낼 수 없습니다
quota-at = { $time } 기준
quota-refresh = 다시 세기
quota-loading = 보낸 메일을 세고 있습니다
    .more = 잠시만 기다려 주세요.
quota-no-mailbox = 열려 있는 메일함이 없습니다
    .more = 메일함을 열면 그 한도가 여기에 나타납니다.
quota-held = { $time }까지 쉽니다
    .more = 메일 서비스가 요청했습니다. 그때까지는 아무것도 보내지 않으며, Mailrail이 알아서 지킵니다.
quota-damaged = 보낸 메일의 기록 { $count }건을 읽을 수 없습니다
    .more = 읽을 수 없는 기록은 가장 큰 메일로 치므로 실제보다 많게 보일 수 있습니다. 늦어도 24시간 뒤에는 다시 맞습니다.
quota-not-kept = 이 창을 닫으면 수치가 사라집니다
    .more = 이 브라우저에는 Mailrail의 기록을 남길 수 없습니다. 창을 닫으면 여기서 무엇을 보냈는지 알 수 없게 됩니다. 저장 공간을 비우거나 시크릿 모드를 끄세요.
gauges-title = 사용량
gauges-none = 아직 없습니다. 가까워진 한도가 없습니다.
gauge-amount = { $used } / { $maximum }
gauge-window = { $window } 동안
gauge-window-freed = { $window } 동안. 다음 자리는 { $time }에 납니다.
gauge-full = 가득 참
gauge-lowered = 메일 서비스의 한도는 { $published }입니다. 소속 조직이 낮추었습니다.
gauge-learned = 메일 서비스의 한도는 { $published }이지만 그만큼 받지 않았습니다. { $time }까지 이 한도를 지킵니다.
gauge-organisation = 소속 조직이 정했습니다.
gauge-tenant = 조직의 모든 사람이 함께 쓰는 한도입니다. 여기서는 이 메일함에서 보낸 것만 셉니다.
gauge-source = 출처: { $source }, { $month }에 확인
chart-title = 지난 24시간과 다음 24시간
chart-summary = 지난 24시간 동안 여기서 { $sent }통, 다른 방법으로 { $elsewhere }통 보냈습니다. 다음 24시간 동안 { $planned }통 보낼 예정입니다.
chart-axis = 시간당 메일 수
chart-sent = 여기서 보냄
chart-elsewhere = 다른 방법으로 보냄
chart-planned = 예정
chart-now = 지금
chart-table = 표로 보기
chart-hour = 시간
chart-hour-now = { $hour } (지금)
counting-title = 수치의 근거
counting-here = 여기서 보낸 것만 셉니다. 이 브라우저에서 Mailrail이나 평소의 보내기 단추로 보낸 메일입니다.
counting-mailbox = 메일함의 보낸 메일 목록을 { $time }에 읽었습니다.
counting-switch = 다른 방법으로 보낸 메일도 세기
    .more = 휴대폰이나 다른 프로그램으로 보낸 메일도 같은 한도에 들어갑니다. Mailrail이 지난 24시간 동안 나간 메일의 수와 받는 사람의 수를 메일함에서 읽습니다.
counting-permission-gmail = 메일의 헤더를 보는 권한이 하나 더 필요합니다. 이 권한으로는 메일 내용을 읽을 수 없습니다.
counting-with-verified = 휴대폰이나 다른 프로그램으로 보낸 메일도 같은 한도에 들어갑니다. 설정에서 ‘확인하며 보내기’를 켜면 함께 셉니다.
counting-by-verified = ‘확인하며 보내기’가 켜져 있어 다른 방법으로 보낸 메일도 셉니다.
counting-pending = 다른 방법으로 보낸 메일은 메일함의 목록을 읽는 대로 함께 셉니다.
counting-problem = 보낸 메일 목록을 읽지 못했습니다

## Outbox: the list, a run, its messages

outbox = 보낼 편지함
outbox-open =
    { $count ->
        [0] 보낼 편지함 열기
       *[other] 보낼 편지함 열기, 아직 보낼 메일 { $count }통
    }
outbox-close = 보낼 편지함 닫기
outbox-loading = 여기에서 보낸 메일을 읽고 있습니다
outbox-unfinished = 아직 보낼 메일이 { $count }통 있습니다.
outbox-done = 기다리는 메일이 없습니다.
outbox-empty = 나중에 보내거나 여러 사람에게 따로 보낸 메일과 그동안 있었던 일이 모두 여기에 표시됩니다.
outbox-not-kept = 여기에는 보낼 편지함을 둘 수 없습니다
    .more = 이 브라우저가 Mailrail의 기록을 저장하지 않아 메일이 저절로 나가지 않습니다. 공간을 확보하거나 비공개 모드에서 나가세요. 직접 보내는 메일은 평소처럼 나갑니다.
outbox-damaged = 읽을 수 없는 보낼 편지함 기록이 { $count }개 있습니다
    .more = 이 기록은 따로 빼 두었습니다. 이 때문에 두 번 나가는 메일은 없습니다. 결과를 알 수 없는 메일은 보내기 전에 Mailrail이 메일함에서 먼저 찾아봅니다.
manner-by-hand = { $time }에 직접 보냄
manner-later = 나중에 보내기, { $time }에 시작
manner-separately = { $count }명에게 따로 보내기, { $time }에 시작
run-open = 열기
    .which = 열기: { $title }
run-close = 보낼 편지함으로 돌아가기
run-gone = 더 이상 보낼 편지함에 없습니다.
standing-running = 보내고 있습니다
    .waits = { $time }까지 기다립니다
    .handed = 메일 서비스에 넘김
    .scheduled = 예약됨
standing-paused = 일시 중지됨
standing-stopped = 멈춤
standing-over = 완료
stop-went = 이미 보낸 메일은 그대로입니다. 나머지는 나가지 않고 여기에 보관됩니다.
stop-refusals = 시도한 메일 { $of }통 가운데 { $count }통이 거부되었습니다.
    .do = 거부된 까닭을 확인하세요. 문제를 고친 뒤 계속하거나 나머지를 취소하세요.
stop-bounces = 보낸 메일 { $of }통 가운데 { $count }통이 되돌아왔습니다.
    .do = 주소를 확인하세요. 되돌아오는 메일이 많으면 메일함의 평판이 나빠집니다. 확실할 때만 계속하세요.
stop-sign-in = 메일을 보내려면 로그인이 필요합니다. { $error }
    .do = 로그인한 다음 “계속”을 누르세요.
stop-journal-unavailable = Mailrail이 더 이상 기록을 남길 수 없습니다. 디스크가 가득 찼거나 저장이 허용되지 않았습니다.
    .do = 공간을 확보한 다음 “계속”을 누르세요.
stop-stale = { $time }에 보내기로 한 메일인데 그 시각이 오래 지났습니다.
    .went = 그 뒤로 남은 메일은 하나도 나가지 않았습니다. 보내기 전에 먼저 여쭤봅니다.
    .do = 그래도 보내려면 “계속”을 누르고, 아니면 취소하세요.
stop-journal-damaged = 이 메일들의 기록 가운데 일부를 읽을 수 없습니다.
    .do = “계속”을 누르세요. 결과를 알 수 없는 메일은 보내기 전에 메일함에서 하나하나 먼저 찾아봅니다.
run-progress = { $count }통 가운데 { $sent }통 보냄
run-progress-label = 진행 상황
run-counts = 메일의 현재 상태
run-part-sent = 보냄 { $amount }
run-part-handed = 넘김 { $amount }
run-part-open = 보낼 예정 { $amount }
run-part-trouble = 거부되었거나 불확실 { $amount }
run-part-cancelled = 취소 { $amount }
run-began = 시작
run-rate = 최근 1분
    .value =
        { $count ->
            [0] 없음
           *[other] { $count }통
        }
run-ends = 완료 예정
    .unknown = 아직 알 수 없음
run-waits = 기다리는 까닭
run-rule = 속도를 정하는 규칙
run-pace = 속도
run-closing = 이 창을 닫으면 { $goes }통은 저절로 나가고, { $waits }통은 Mailrail을 다시 열 때까지 기다립니다.
run-closing-all = 이 창을 닫아도 { $count }통이 모두 저절로 나갑니다.
run-closing-none = 이 창을 닫으면 { $count }통이 Mailrail을 다시 열 때까지 기다립니다.
run-closing-browser = 이 창을 닫아도 계속됩니다. 브라우저를 닫으면 { $count }통이 브라우저를 다시 열 때까지 기다립니다.
run-pause = 일시 중지
run-resume = 계속
run-retry = 거부된 { $count }통 다시 시도
run-cancel = 나머지 취소
run-cancel-title = 아직 나가지 않은 메일 { $count }통을 취소할까요?
run-cancel-more = 이미 보낸 메일은 그대로입니다. 나머지는 더 이상 나가지 않습니다.
run-cancel-handed = { $count }통은 이미 메일 서비스에 넘겼습니다. 막 나가는 중이 아니면 되찾아 옵니다.
run-cancel-yes = 취소하기
run-cancel-no = 그대로 두기
run-forget = 목록에서 지우기
run-more = 더 보기
run-pace-change = 속도 바꾸기
run-export = 목록을 파일로 저장
run-copy = 목록 복사
run-exported-saved = 목록을 CSV 파일로 저장했습니다.
run-exported-copied = 목록을 복사했습니다. 스프레드시트에 붙여 넣을 수 있습니다.
run-exported-failed = 여기에서는 되지 않았습니다. 다른 방법을 써 보세요.
pace-limits = 한도 안에서 가장 빠르게
pace-slower = 더 천천히
pace-own = { $window } 동안 { $count }통
pace-batch = 메일 수
pace-minutes = 걸리는 시간(분)
pace-more = 메일 서비스와 조직의 한도보다 느리게만 정할 수 있습니다.
pace-keep = 이 속도로
pace-fast = 가장 빠르게
messages = 메일
messages-choice = 표시할 메일
messages-all = 전체({ $count })
messages-open = 보낼 예정({ $count })
messages-trouble = 확인 필요({ $count })
messages-keys = 화살표 키로 이동하고 Enter 키로 엽니다.
messages-loading = 읽는 중
messages-none = 없습니다.
message-close = 목록으로 돌아가기
message-cancel-one = 이 메일 취소
message-cancel-handed = 이미 넘긴 메일입니다. 메일 서비스에서 되찾아 옵니다.
message-retry = 다시 시도
message-count-as-sent = 나간 메일입니다
message-send-again = 다시 보내기
state-queued = 차례를 기다림
state-scheduled = { $time }에 보낼 예정
state-handed-over = 넘김, { $time }에 나갈 예정
state-preparing = 준비하는 중
state-committing = 보내는 중
state-checking = 나갔는지 확인하는 중
state-sent = 보냄
state-waiting = { $time }까지 기다림
    .went = 아직 나가지 않았습니다.
    .do = 하실 일이 없습니다. 저절로 다시 시도합니다.
state-refused = 보내지 못함
    .went = 메일이 나가지 않았습니다.
state-unknown = 나갔을 수도 있음
    .went = 메일이 나갔는지 알아내지 못했습니다. 저절로 다시 보내지 않습니다.
    .do = 보낸 편지함을 확인하세요. 그다음 “나간 메일입니다”나 “다시 보내기”를 누르세요.
state-cancelled = 취소됨
history = 그동안 있었던 일
history-loading = 읽는 중
wish-pause = 일시 중지하셨습니다
wish-resume = 계속하게 하셨습니다
wish-cancel = 나머지를 취소하셨습니다
wish-cancel-one = 이 메일을 취소하셨습니다
wish-retry = 다시 시도하게 하셨습니다
wish-retry-all = 거부된 메일을 다시 시도하게 하셨습니다
wish-pace = 속도를 바꾸셨습니다: { $window } 동안 { $count }통
    .none = 속도를 바꾸셨습니다: 한도 안에서 가장 빠르게
wish-count-as-sent = 나간 메일이라고 하셨습니다
wish-send-again = 다시 보내게 하셨습니다
wish-forget = 목록에서 지우셨습니다
row = { $row }행

## Why a run cannot begin

run-problem-went = 아무것도 나가지 않았습니다.
run-problem-no-recipients = 보낼 사람이 남아 있지 않습니다.
    .do = 뒤로 가서 받는 사람을 고르세요.
run-problem-too-many-recipients = 받는 사람 { $count }명은 너무 많습니다. 한 번에 { $maximum }명까지 보낼 수 있습니다.
    .do = 목록을 나누세요.
run-problem-too-many-edited = 따로 고친 메일이 { $count }통입니다. { $maximum }통까지만 고칠 수 있습니다.
    .do = 고친 것을 몇 개 되돌리세요.
run-problem-blocked = 이대로는 보낼 수 없는 메일이 { $count }통 있습니다.
    .do = 뒤로 가서 고치거나 빼세요.
run-problem-not-confirmed = 확인할 점이 있는 메일이 { $count }통 있습니다.
    .do = 확인할 점을 살펴보고 동의해 주세요.
run-problem-time-unreadable = 날짜와 시각을 이해할 수 없습니다.
    .do = 날짜와 시각을 고르세요.
run-problem-time-passed = 이미 지난 시각입니다.
    .do = 더 늦은 시각을 고르세요.
run-problem-attachment-unreadable = 첨부 파일 “{ $name }”을(를) 읽을 수 없습니다.
    .do = 다시 첨부하세요. Gmail에서는 업로드가 끝날 때까지 기다리세요.
run-problem-journal-unavailable = 메일을 여기에 보관할 수 없습니다. 디스크가 가득 찼거나 저장이 허용되지 않았습니다.
    .do = 공간을 확보하거나 비공개 모드에서 나간 다음 다시 시도하세요.
run-problem-request-malformed = 쓰고 계신 창에서 메일을 읽을 수 없었습니다.
    .do = 메일을 저장하고 닫았다가 다시 열어 한 번 더 시도하세요.
plan-no-mail = 열려 있는 메일이 없습니다.
    .do = 보낼 메일을 여세요.
plan-unanswered = 되지 않았습니다.
    .do = 다시 시도하세요. 계속 그러면 이 패널을 닫았다가 다시 여세요.

## Mail to many separately

send-separately = 따로 보내기…
separately = 따로 보내기
separately-close = 메일로 돌아가기
steps = 단계
step-recipients = 받는 사람
step-look = 살펴보기
step-when = 시각
step-confirm = 보내기
step-back = 뒤로
step-on = 다음
step-on-look = 메일 { $count }통 살펴보기
source = 따로 받을 사람
source-mail = 이 메일의 받는 사람
source-paste = 붙여 넣은 목록
source-file = 파일에 있는 표
paste-label = 주소
paste-more = 한 줄에 하나씩, 이름은 있어도 없어도 됩니다.
paste-read = 목록 읽기
file-label = 쉼표로 구분한 값 파일(CSV)
file-more = 첫 행은 제목입니다. 다른 열은 { "{{first_name}}" } 같은 필드를 채웁니다.
recipients-read =
    { $count ->
        [0] 아직 받는 사람이 없습니다
       *[other] 받는 사람 { $count }명
    }
columns = 열의 쓰임
column-address = { $heading }: 주소
column-name = { $heading }: 이름
column-field = { $heading }: { $field } 필드를 채움
column-nothing = { $heading }: 쓰지 않음
duplicates = 여러 번 나온 주소 { $count }개에는 한 통씩만 보냅니다
duplicate = { $address }, { $count }번 뺌
    .rows = { $address }, { $rows }행에서 { $count }번 뺌
table-problems = 목록에 대해 알아 둘 점 { $count }가지
table-encoding-unknown = 파일이 UTF-8로 저장되지 않았습니다. 스프레드시트에서 “CSV UTF-8”로 저장하세요.
table-table-too-large = 파일이 너무 큽니다. 허용 크기 { $maximum } 가운데 { $size }입니다.
table-table-empty = 제목 아래에 행이 없습니다.
table-headings-missing = 첫 행에 제목이 없습니다. 그 위에 “이메일” 같은 이름을 적은 행을 넣으세요.
table-too-many-columns = 열이 너무 많습니다. { $maximum }개까지 되는데 { $count }개입니다.
table-address-column-missing = 주소가 있는 열이 없습니다. 열 하나의 이름을 “이메일”로 정하세요.
table-heading-twice = 이름이 “{ $heading }”인 열이 둘입니다. 첫째 열만 씁니다.
table-too-many-rows = 행이 { $count }개인데 한 번에 { $maximum }개까지 쓸 수 있습니다. 나머지는 뺐습니다.
table-row-empty = { $row }행은 비어 있어 뺐습니다.
table-row-ragged = { $row }행에는 칸이 { $cells }개인데 제목은 { $columns }개입니다. 이 행은 뺐습니다.
table-row-without-address = { $row }행에는 주소가 없어 뺐습니다.
table-row-address-unusable = { $row }행 “{ $address }”: { $reason } 이 행은 뺐습니다.
table-row-address-twice = { $row }행의 주소는 { $first }행과 같습니다({ $address }). 이 행은 뺐습니다.
look-running = 메일을 살펴보고 있습니다
look-stopped = 메일 { $count }통 가운데 { $known }통을 살펴봤습니다
look-done = 메일을 모두 살펴봤습니다
look-progress = { $count }통 가운데 { $known }통
look-sendable = 보낼 수 있음 { $count }통
look-confirm = 확인할 점이 있음 { $count }통
look-blocked = 이대로는 보낼 수 없음 { $count }통
look-stop = 멈추기
look-go-on = 계속 살펴보기
leave-out-blocked = 보낼 수 없는 { $count }통 빼기
put-back = 뺀 { $count }통 되돌리기
look-which = 메일 { $count }통 가운데 { $number }번째
look-previous = 이전
look-next = 다음
look-previous-found = 이전 확인할 메일
look-next-found = 다음 확인할 메일
look-at = 메일 번호로 가기
look-found = 발견한 점
look-preview = 메일 미리 보기
look-edited = 직접 고침
look-edit = 이 메일만 고치기
edit-keep = 고친 내용 저장
edit-undo = 고친 것 되돌리기
edit-full = 이미 { $count }통을 고쳤습니다. 더 고칠 수 없습니다.
leave-out = 이 사람 빼기
merge-field-unfilled = “{ $name }”에 넣을 값이 없습니다
    .do = 표에 값을 넣거나, 이 필드를 쓰지 않거나, 이 사람을 빼세요.
merge-field-unknown = “{ $name }”(이)라는 필드가 없습니다
    .do =
        { $guessed ->
            [yes] “{ $suggestion }” 필드를 쓰려던 것이면 그렇게 쓰고, 아니면 지우세요.
           *[no] 필드 이름을 고치거나 표의 열 이름을 그렇게 정하세요.
        }
merge-field-malformed = “{ $text }”은(는) 필드처럼 보이지만 쓰는 법이 다릅니다
    .do = 필드는 이렇게 씁니다: { "{{first_name}}" }.
merge-field-misplaced = “{ $name }” 필드가 글을 넣을 수 없는 곳에 있습니다
    .do = 메일 본문으로 옮기세요.
merge-value-not-address = “{ $name }”의 값 “{ $value }”은(는) 웹 주소가 아닙니다
    .do = 표에서 고치세요.
merge-value-reads-as-field = “{ $text }”은(는) 다른 필드로 읽힙니다
    .do = 표에서 중괄호를 지우세요.
merge-address-missing = 주소가 없습니다
    .do = 표에 주소를 넣거나 이 사람을 빼세요.
merge-address-malformed = 주소에 숨은 문자가 있습니다
    .do = 표에서 주소를 다시 입력하세요.
timing = 보낼 시각
timing-now = 한도가 허용하는 대로 바로
timing-at = 정한 시각에
timing-local = 날짜와 시각
timing-zone = 내 시간대: { $zone }
timing-recipients = 표에 시간대가 있으면 받는 사람의 시간대로
timing-weekends = 토요일과 일요일에는 보내지 않기
foresee-loading = 얼마나 걸릴지 계산하고 있습니다
foresee =
    { $count ->
        [1] 메일 한 통이 { $begins }에 나갑니다.
       *[other] 메일 { $count }통. 첫 메일은 { $begins }에 나가고, 마지막 메일은 { $ends }까지 나갑니다.
    }
foresee-never = 메일 { $count }통. 첫 메일은 { $begins }에 나가지만, 한도 때문에 나갈 수 없는 메일이 있습니다.
foresee-goes-on = Outlook과 이 창을 닫아도 계속됩니다.
foresee-needs-us-outlook = Outlook에서 Mailrail이 열려 있는 동안 계속됩니다. 닫으면 다시 열 때까지 기다립니다.
foresee-needs-us-gmail = 브라우저가 열려 있는 동안 계속됩니다. 닫으면 다시 열 때까지 기다립니다.
separately-title = 메일 { $count }통을 한 사람에게 한 통씩 보낼까요?
separately-confirmed = 확인할 점이 있는 메일 { $count }통을 살펴봤습니다. 이대로 보냅니다.
separately-begin = 메일 { $count }통 보내기

## One mail for later

send-later = 나중에 보내기…
send-by-itself = { $time }에 저절로 보내기
later = 나중에 보내기
later-close = 메일로 돌아가기
later-sum = 이렇게 됩니다
later-confirmed = 살펴봤습니다. 이대로 보냅니다.
later-begin = 보낼 편지함에 넣기
later-window = Mailrail이 메일과 첨부 파일을 보낼 편지함에 보관합니다. 열려 있는 메일은 더 이상 필요하지 않을 때 저절로 닫힙니다.

## Settings

settings = 설정
settings-open = 설정 열기
settings-close = 설정 닫기
account-title = 계정
signed-in = 로그인됨
signed-out = 로그인하지 않음
sign-in = 로그인
sign-out = 로그아웃
verified-title = 확인하며 보내기
verified-more = 보내는 도중에 연결이 끊기면 메일이 나갔는지 Mailrail이 메일함에서 확인하고, 꼭 한 번만 보냅니다.
verified-without = 꺼 두면 Mailrail은 보내기만 합니다. 연결이 끊긴 뒤에는 보낸 메일을 직접 확인하셔야 합니다.
verified-permission-outlook = 메일함의 메일을 읽고 바꾸는 권한이 하나 더 필요합니다. Mailrail은 보내고 있는 메일에만 이 권한을 씁니다.
verified-permission-gmail = 임시보관 메일을 관리하고 보낸 메일을 읽는 권한이 하나 더 필요합니다. Mailrail은 보내고 있는 메일에만 이 권한을 씁니다.
permissions-title = 권한
granted = 허용됨
not-granted = 허용 안 함
not-needed = 지금은 필요 없음
scope-mail-send = 나를 대신해 메일 보내기
    .why = 보내는 데 필요합니다. 이 권한으로는 메일을 읽을 수 없습니다.
scope-mail-read = 메일 읽기
    .why = 받은 편지함에서 되돌아온 메일과 답장을 찾는 데 필요합니다. 이 권한으로는 메일을 바꿀 수 없습니다.
scope-mail-readwrite = 메일 읽기와 바꾸기
    .why = 확인하며 보내기에 필요합니다. 메일을 임시 보관함에 두고, 나갔는지 확인합니다.
scope-gmail-send = 나를 대신해 메일 보내기
    .why = 보내는 데 필요합니다. 이 권한으로는 메일을 읽을 수 없습니다.
scope-gmail-compose = 임시보관 메일 관리와 메일 보내기
    .why = 확인하며 보내기에 필요합니다. 메일을 임시보관함에 두고, 나갔는지 확인합니다.
scope-gmail-metadata = 메일 헤더 보기
    .why = 다른 방법으로 보낸 메일을 세는 데 필요합니다. 이 권한으로는 메일 내용을 읽을 수 없습니다.
scope-gmail-readonly = 메일 읽기
    .why = 받은편지함에서 되돌아온 메일과 답장을 찾는 데 필요합니다. 이 권한으로는 메일을 바꿀 수 없습니다.
scope-account = 내 계정 확인
    .why = 로그인에 함께 따라오는 권한입니다. 올바른 주소에서 메일이 나가게 합니다.
scope-other = 이전에 허용된 권한입니다. Mailrail은 쓰지 않습니다.
privacy = 메일은 본인의 메일 서비스로 바로 갑니다. 중간에 Mailrail의 서버는 없습니다.
