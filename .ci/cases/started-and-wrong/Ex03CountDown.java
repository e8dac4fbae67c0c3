package sample;

import java.util.List;

final class Ex03CountDown {

    private Ex03CountDown() {}

    static List<Integer> from(int n) {
        return List.of(n);
    }
}
