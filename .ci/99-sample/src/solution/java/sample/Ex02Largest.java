package sample;

import java.util.List;

final class Ex02Largest {

    private Ex02Largest() {}

    static int largest(List<Integer> numbers) {
        return numbers.stream().max(Integer::compare).orElseThrow();
    }
}
