package sample;

final class Ex01Add {

    private Ex01Add() {}

    static long add(long a, long b) {
        return a + b;
    }
}
