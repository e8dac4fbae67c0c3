package sample;

import java.util.List;
import java.util.stream.IntStream;

final class Ex03CountDown {

    private Ex03CountDown() {}

    static List<Integer> from(int n) {
        return IntStream.iterate(n, i -> i > 0, i -> i - 1).boxed().toList();
    }
}
