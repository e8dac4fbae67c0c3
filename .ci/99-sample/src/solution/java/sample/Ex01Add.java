package sample;

final class Ex01Add {

    private Ex01Add() {}

    static int add(int a, int b) {
        return a + b;
    }
}
