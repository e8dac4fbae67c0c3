package sample;

final class Lesson {

    private Lesson() {}

    static int two() {
        return 2;
    }

    public static void main(String[] args) {
        System.out.println("two is " + two());
    }
}
