package sample;

import java.util.List;

final class Ex03CountDown {

    private Ex03CountDown() {}

    static List<Integer> from(int n) {
        throw new AssertionError("TODO 99.3 Count down: give the numbers from n to 1");
    }
}
