package sample;

final class Ex01Add {

    private Ex01Add() {}

    static int add(int a, int b) {
        throw new AssertionError("TODO 99.1 Add: give the sum");
    }
}
