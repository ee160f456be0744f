//! SHA-256, so that tens of thousands of exercises are compared by one line.

/// The first 32 bits of the fractional parts of square and cube roots of primes, as the standard has them.
const START: [u32; 8] =
    [0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19];

/// The digest of some bytes, in hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    let constants = constants();
    let mut padded = bytes.to_vec();
    padded.push(0x80);
    // The count of bits ends a block.
    while padded.len() % 64 != 56 {
        padded.push(0);
    }
    padded.extend((bytes.len() as u64 * 8).to_be_bytes());
    let state = padded.chunks_exact(64).fold(START, |state, block| mixed(state, block, &constants));
    state.iter().map(|word| format!("{word:08x}")).collect()
}

/// The fractional parts of the cube roots of the first 64 primes, in 32 bits.
fn constants() -> Vec<u32> {
    let primes = (2_u128..).filter(|number| (2..*number).all(|divisor| number % divisor != 0));
    primes.take(64).map(|prime| cube_root(prime << 96) as u32).collect()
}

/// The largest whole number whose cube is not above another.
fn cube_root(number: u128) -> u128 {
    (0..40).rev().fold(0, |root, bit| {
        let larger: u128 = root | 1 << bit;
        if larger.pow(3) <= number { larger } else { root }
    })
}

fn mixed(state: [u32; 8], block: &[u8], constants: &[u32]) -> [u32; 8] {
    let mut words: Vec<u32> = block.chunks_exact(4).map(|four| u32::from_be_bytes(four.try_into().unwrap())).collect();
    for at in 16..64 {
        let (early, late) = (words[at - 15], words[at - 2]);
        let early = early.rotate_right(7) ^ early.rotate_right(18) ^ early >> 3;
        let late = late.rotate_right(17) ^ late.rotate_right(19) ^ late >> 10;
        words.push(words[at - 16].wrapping_add(early).wrapping_add(words[at - 7]).wrapping_add(late));
    }
    let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = state;
    for (word, constant) in words.iter().zip(constants) {
        let choice = e & f ^ !e & g;
        let sum = e.rotate_right(6) ^ e.rotate_right(11) ^ e.rotate_right(25);
        let one = h.wrapping_add(sum).wrapping_add(choice).wrapping_add(*constant).wrapping_add(*word);
        let majority = a & b ^ a & c ^ b & c;
        let two = (a.rotate_right(2) ^ a.rotate_right(13) ^ a.rotate_right(22)).wrapping_add(majority);
        (h, g, f, e, d, c, b, a) = (g, f, e, d.wrapping_add(one), c, b, a, one.wrapping_add(two));
    }
    let mixed = [a, b, c, d, e, f, g, h];
    std::array::from_fn(|at| state[at].wrapping_add(mixed[at]))
}

#[test]
fn the_digest_is_that_of_the_standard() {
    assert_eq!(sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_eq!(sha256(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    let two_blocks = b"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
    assert_eq!(sha256(two_blocks), "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}
