## The sign-in window

auth-title = Mailrail 로그인
auth-waiting = 잠시만 기다려 주세요. Microsoft 로그인 화면이 열립니다.
auth-failed = 로그인하지 못했습니다. 메일은 보내지 않았습니다. 이 창을 닫고 다시 시도해 주세요.
