//! Clients that are many, slow, or never finish.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};
use std::sync::Barrier;
use std::thread;

use super::served::{PATIENCE, Served, service, until};

const FAULT: &str = "défaut de marelle";

fn connect(served: &Served) -> TcpStream {
    let stream = TcpStream::connect(("127.0.0.1", served.port)).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream
}

#[test]
fn two_hundred_at_once_get_the_same_page() {
    let served = Served::new();
    let expected = served.get("/communes/trets/").bytes;
    assert!(!expected.is_empty());
    let barrier = Barrier::new(200);
    thread::scope(|scope| {
        let ask = || {
            barrier.wait();
            served.get("/communes/trets/")
        };
        let clients: Vec<_> = (0..200).map(|_| scope.spawn(ask)).collect();
        for client in clients {
            let answer = client.join().unwrap();
            assert_eq!(answer.status, 200);
            assert!(answer.bytes == expected);
        }
    });
    assert!(!served.said().contains(FAULT), "{}", served.said());
}

#[test]
fn two_hundred_open_pages_all_hear_of_a_change() {
    let served = Served::new();
    let mut pages: Vec<_> = (0..200).map(|_| served.events()).collect();
    pages.iter_mut().for_each(|page| drop(page.says_errors(0)));
    let faulty = service("Faute").replace("\"rpe\"", "\"rien\"");
    served.portal.write(super::served::OTHER, faulty);
    pages.iter_mut().for_each(|page| drop(page.says_errors(1)));
    assert_eq!(served.get("/").status, 200);
}

#[test]
fn six_hundred_open_pages_leave_room_for_requests() {
    let served = Served::new();
    let _pages: Vec<_> = (0..600).map(|_| served.events()).collect();
    assert_eq!(served.get("/").status, 200);
    let refused = served.get(&format!("/_marelle/evenements?jeton={}", served.token()));
    assert_eq!(refused.status, 503);
}

#[test]
fn clients_that_never_finish_stop_nobody_and_are_let_go() {
    let served = Served::new();
    let halves: [&[u8]; 4] = [
        b"",
        b"GET",
        b"GET / HTTP/1.1\r\nHost: localhost\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nX: ",
    ];
    let mut clients: Vec<TcpStream> = Vec::new();
    for half in halves.iter().cycle().take(100) {
        let mut client = connect(&served);
        client.write_all(half).unwrap();
        clients.push(client);
    }
    assert_eq!(served.get("/").status, 200);
    // The server closes: reading comes to an end by itself.
    for mut client in clients {
        let mut said = Vec::new();
        let ended = client.read_to_end(&mut said);
        assert!(ended.is_ok(), "{ended:?}");
        let said = String::from_utf8_lossy(&said);
        assert!(
            said.is_empty() || said.starts_with("HTTP/1.1 408"),
            "{said}"
        );
    }
    assert_eq!(served.get("/").status, 200);
    assert!(!served.said().contains(FAULT), "{}", served.said());
}

#[test]
fn a_client_that_says_a_letter_at_a_time_is_let_go() {
    let served = Served::new();
    let mut client = connect(&served);
    client.set_read_timeout(Some(super::served::LOOK)).unwrap();
    client
        .write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\n")
        .unwrap();
    until("the server lets it go", || {
        let mut byte = [0];
        match client.write_all(b"a").and_then(|()| client.read(&mut byte)) {
            Ok(0) => Some(()),
            Err(error) if is_waiting(&error) => None,
            Ok(_) | Err(_) => Some(()),
        }
    });
    assert_eq!(served.get("/").status, 200);
}

fn is_waiting(error: &std::io::Error) -> bool {
    use std::io::ErrorKind::{TimedOut, WouldBlock};
    matches!(error.kind(), TimedOut | WouldBlock)
}

#[test]
fn clients_that_do_not_read_or_leave_at_once_stop_nobody() {
    let served = Served::new();
    let request = b"GET /communes/ HTTP/1.1\r\nHost: localhost\r\n\r\n";
    let mut deaf = Vec::new();
    for number in 0..100 {
        let mut client = connect(&served);
        for _ in 0..50 {
            // Answers that nobody reads fill what the system keeps for this client.
            client.write_all(request).unwrap();
        }
        if number % 2 == 0 {
            client.shutdown(Shutdown::Both).unwrap();
        }
        deaf.push(client);
    }
    assert_eq!(served.get("/").status, 200);
    assert!(!served.said().contains(FAULT), "{}", served.said());
}

#[test]
fn more_clients_than_are_heard_at_once_wait_their_turn() {
    let served = Served::new();
    // Each says nothing and holds a place until it is let go.
    let silent: Vec<TcpStream> = (0..700).map(|_| connect(&served)).collect();
    assert_eq!(served.get("/").status, 200);
    drop(silent);
    assert_eq!(served.get("/").status, 200);
}
