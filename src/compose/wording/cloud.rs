//! Files that lie elsewhere and are linked to.

/// Hosts of the links by which services share a file or a folder, gathered for this project, 2026-11; their subdomains
/// count too.
const HOSTS: &[&str] = &[
    "drive.google.com",
    "docs.google.com",
    "storage.googleapis.com",
    "photos.app.goo.gl",
    "sharepoint.com",
    "1drv.ms",
    "onedrive.live.com",
    "onedrive.com",
    "dropbox.com",
    "db.tt",
    "box.com",
    "icloud.com",
    "wetransfer.com",
    "we.tl",
    "mega.nz",
    "sharefile.com",
    "egnyte.com",
    "mediafire.com",
    "pcloud.com",
    "acrobat.adobe.com",
    "documentcloud.adobe.com",
    "figma.com",
    "notion.so",
    "canva.com",
    // Korea
    "mybox.naver.com",
    "naver.me",
    "cloud.naver.com",
    "sendanywhere.com",
    "send-anywhere.com",
    // Japan
    "firestorage.jp",
    "gigafile.nu",
    "datadeliver.net",
    "bizstorage.jp",
    // Chinese-speaking regions
    "pan.baidu.com",
    "asuscloud.com",
    "weiyun.com",
    "aliyundrive.com",
];

/// Whether an address leads to a file of one of the services.
pub(super) fn is_cloud_file(address: &str) -> bool {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#', ' ', '>', '\n']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default().to_ascii_lowercase();
    HOSTS.iter().any(|known| host.strip_suffix(known).is_some_and(|front| front.is_empty() || front.ends_with('.')))
}

/// Whether a text shows such an address.
pub(super) fn shows_cloud_file(text: &str) -> bool {
    text.match_indices("://").any(|(at, _)| text.get(at..).is_some_and(is_cloud_file))
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    #[test]
    fn only_the_services_themselves_count() {
        for address in [
            "https://drive.google.com/file/d/1/view",
            "https://contoso-my.sharepoint.com/:x:/g/1",
            "https://www.dropbox.com/s/1",
            "HTTPS://APP.BOX.COM/s/1",
            "https://we.tl/t-1",
        ] {
            assert!(is_cloud_file(address), "{address}");
        }
        for address in [
            "https://contoso.com/",
            "https://notdropbox.com/",
            "https://example.com/?u=drive.google.com",
            "mailto:a@box.com.example",
            "",
        ] {
            assert!(!is_cloud_file(address), "{address}");
        }
        assert!(shows_cloud_file("Files: https://1drv.ms/f/s!1 (until Friday)"));
        assert!(!shows_cloud_file("Files: see https://example.org/dropbox.com"));
    }
}
