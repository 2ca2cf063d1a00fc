use proptest::prelude::*;

use super::{draft, sender, to_ascii};
use crate::compose::{AddressProblem, Draft};
use crate::merge::{Feeds, MAX_COLUMNS, MAX_OCTETS, MAX_ROWS, Row, Table, TableProblem, read_table, render};

fn read(text: &str) -> Table {
    read_table(text.as_bytes(), to_ascii)
}

fn field(name: &str) -> Feeds {
    Feeds::Field { field: name.to_owned() }
}

fn feeds(table: &Table) -> Vec<Feeds> {
    table.columns.iter().map(|column| column.feeds.clone()).collect()
}

fn numbers(table: &Table) -> Vec<usize> {
    table.rows.iter().filter_map(|row| row.number).collect()
}

#[test]
fn a_table_says_what_each_column_feeds_and_gives_its_rows() {
    let table = read("E-mail,First Name,Full name,Plan,\r\nana@x.example, Ana ,Ana Müller,Gold,\r\n");
    let plan = field("custom_field_plan");
    assert_eq!(feeds(&table), [Feeds::Address, field("first_name"), Feeds::Name, plan, Feeds::Nothing]);
    let values = [("custom_field_plan", "Gold"), ("first_name", "Ana")];
    let values = values.map(|(field, value)| (field.to_owned(), value.to_owned())).into();
    let row = Row { number: Some(2), address: "ana@x.example".into(), name: Some("Ana Müller".into()), values };
    assert_eq!((table.rows, table.row_count, table.problems), (vec![row], 1, vec![]));
}

#[test]
fn separators_line_ends_quotes_and_encodings_of_every_spreadsheet_are_read() {
    let utf16 = |text: &str| -> Vec<u8> {
        b"\xFF\xFE".iter().copied().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
    };
    let files: [Vec<u8>; 6] = [
        b"Email,First Name\nana@x.example,\"Ana, \"\"A\"\"\nM.\"\n".into(),
        b"\xEF\xBB\xBFEmail;First Name\r\nana@x.example;\"Ana, \"\"A\"\"\nM.\"\r\n".into(),
        b"Email\tFirst Name\rana@x.example\t\"Ana, \"\"A\"\"\nM.\"".into(),
        utf16("Email\tFirst Name\r\nana@x.example\t\"Ana, \"\"A\"\"\nM.\"\r\n"),
        utf16("Email;First Name\nana@x.example;\"Ana, \"\"A\"\"\nM.\"\n"),
        b"\r\n\r\nEmail,First Name\n\nana@x.example,\"Ana, \"\"A\"\"\nM.\"\n\n\n".into(),
    ];
    for file in files {
        let table = read_table(&file, to_ascii);
        assert_eq!(table.problems, [], "{file:?}");
        assert_eq!((table.row_count, table.rows.len()), (1, 1), "{file:?}");
        assert_eq!(table.rows[0].value("first_name"), Some("Ana, \"A\"\nM."), "{file:?}");
    }
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_numbers_them() {
    for line_end in ["\n", "\r\n", "\r"] {
        let lines = ["Email,Name", "a@x.example,\"one\ntwo\"", "", "b@x.example,B", ",", "", "", "c@x.example,C", ""];
        let table = read(&lines.join(line_end));
        assert_eq!(numbers(&table), [2, 4, 8], "{line_end:?}");
        assert_eq!(table.problems, [TableProblem::RowEmpty { row: 5 }], "{line_end:?}");
        assert_eq!(table.row_count, 4);
    }
    assert_eq!(numbers(&read("\n\nEmail\n\na@x.example")), [5]);
}

#[test]
fn a_row_that_cannot_be_sent_is_left_out_and_told() {
    let table = read("Email,Name\na@x.example,A,extra\nb@x.example\n,C\nd,D\nA@X.example,E\na@x.example,F\n");
    assert_eq!(numbers(&table), [6]);
    let unusable = AddressProblem::NoAt;
    assert_eq!(
        table.problems,
        [
            TableProblem::RowRagged { row: 2, cells: 3, columns: 2 },
            TableProblem::RowRagged { row: 3, cells: 1, columns: 2 },
            TableProblem::RowWithoutAddress { row: 4 },
            TableProblem::RowAddressUnusable { row: 5, address: "d".into(), reason: unusable },
            TableProblem::RowAddressTwice { row: 7, address: "a@x.example".into(), first: 6 },
        ]
    );
}

#[test]
fn a_file_that_is_no_table_is_told_whole() {
    let cases = [
        (b"".to_vec(), TableProblem::TableEmpty),
        (b"\xEF\xBB\xBF\r\n".to_vec(), TableProblem::TableEmpty),
        (b"Email,Name\n".to_vec(), TableProblem::TableEmpty),
        (b"\xC0\xCC\xB8\xA7,Email\n".to_vec(), TableProblem::EncodingUnknown),
        (b"ana@x.example\nleo@x.example\n".to_vec(), TableProblem::HeadingsMissing),
        (b"Name,Plan\nAna,Gold\n".to_vec(), TableProblem::AddressColumnMissing),
        (vec![b'\n'; MAX_OCTETS + 1], TableProblem::TableTooLarge { octets: MAX_OCTETS + 1, maximum: MAX_OCTETS }),
        (vec![b','; MAX_COLUMNS], TableProblem::TooManyColumns { count: MAX_COLUMNS + 1, maximum: MAX_COLUMNS }),
    ];
    for (file, problem) in cases {
        let table = read_table(&file, to_ascii);
        assert_eq!((table.problems, table.rows), (vec![problem], vec![]));
    }
}

#[test]
fn a_thousand_rows_are_taken_and_more_are_told() {
    let file = |count: usize| {
        let rows: String = (0..count).map(|n| format!("r{n}@x.example\n")).collect();
        read(&format!("Email\n{rows}"))
    };
    let full = file(MAX_ROWS);
    assert_eq!((full.rows.len(), full.problems), (MAX_ROWS, vec![]));
    let over = file(MAX_ROWS + 5);
    assert_eq!((over.rows.len(), over.row_count), (MAX_ROWS, MAX_ROWS + 5));
    assert_eq!(over.problems, [TableProblem::TooManyRows { count: MAX_ROWS + 5, maximum: MAX_ROWS }]);
}

#[test]
fn a_column_of_addresses_is_found_without_its_heading() {
    let table = read("Who,Reach at,Plan\nAna,ana@x.example,Gold\n");
    assert_eq!(feeds(&table), [field("custom_field_who"), Feeds::Address, field("custom_field_plan")]);
}

#[test]
fn every_heading_names_a_field_that_a_template_can_use() {
    for heading in ["부서", "Größe (cm)", "部署 名", "İl", "𝐀", "3rd Word", &"é ".repeat(40)] {
        let table = read(&format!("Email,{heading}\nana@x.example,Gold\n"));
        let Feeds::Field { field } = &table.columns[1].feeds else { panic!("{heading}") };
        let draft = Draft { subject: format!("{{{{{field}}}}}!"), ..draft() };
        let rendered = render(&draft, &table.rows[0], &sender()).map(|draft| draft.subject);
        assert_eq!(rendered.as_deref(), Ok("Gold!"), "{heading}");
    }
}

#[test]
fn of_two_columns_that_say_the_same_the_first_counts() {
    let table = read("Email,Mail,Plan,plan,Email\nana@x.example,b@x.example,Gold,Silver,c@x.example\n");
    let expected = [
        Feeds::Address,
        field("custom_field_mail"),
        field("custom_field_plan"),
        Feeds::Nothing,
        field("custom_field_email"),
    ];
    assert_eq!(feeds(&table), expected);
    assert_eq!(table.problems, [TableProblem::HeadingTwice { heading: "plan".into() }]);
    assert_eq!(table.rows[0].value("custom_field_plan"), Some("Gold"));
}

proptest! {
    #[test]
    fn no_octets_make_a_table_panic(octets in prop::collection::vec(any::<u8>(), 0..200), mark in 0..4_usize) {
        let marks: [&[u8]; 4] = [b"", b"\xEF\xBB\xBF", b"\xFF\xFE", b"\xFE\xFF"];
        let _ = read_table(&[marks[mark], &octets].concat(), to_ascii);
    }

    #[test]
    fn a_table_that_looks_like_one_never_panics_and_loses_no_row(text in "Email,Name\n([a,;\"\r\n\t@. é]{0,8}){0,20}") {
        let table = read(&text);
        let rows = table.problems.iter().filter(|problem| {
            !matches!(problem, TableProblem::TableEmpty | TableProblem::HeadingTwice { .. })
        });
        prop_assert_eq!(table.rows.len() + rows.count(), table.row_count);
    }

    #[test]
    fn what_a_csv_writer_writes_is_read_back(
        cells in prop::collection::vec(("[^\0]{0,12}", "[^\0]{0,12}"), 1..20),
        separator in prop::sample::select(b",;\t".to_vec()),
        crlf in any::<bool>(),
    ) {
        let terminator = if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
        let mut writer = csv::WriterBuilder::new().delimiter(separator).terminator(terminator).from_writer(Vec::new());
        writer.write_record(["Email", "First Name", "Plan"]).unwrap();
        for (index, (first, plan)) in cells.iter().enumerate() {
            writer.write_record([&format!("r{index}@x.example"), first, plan]).unwrap();
        }
        let table = read_table(&writer.into_inner().unwrap(), to_ascii);
        prop_assert_eq!(&table.problems, &[]);
        prop_assert_eq!(table.rows.len(), cells.len());
        for (index, (row, (first, plan))) in table.rows.iter().zip(&cells).enumerate() {
            prop_assert_eq!(row.number, Some(index + 2));
            prop_assert_eq!(row.value("first_name").unwrap_or_default(), first.trim());
            prop_assert_eq!(row.value("custom_field_plan").unwrap_or_default(), plan.trim());
        }
    }
}
