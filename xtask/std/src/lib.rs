//! Empty: only its dependency, the standard library, is wanted.
#![no_std]
