package bookshop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server answered, and what it noted meanwhile. */
public record Answer(String request, HttpResponse<String> response, List<Throwable> faults) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    /** A header, or null. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    /** Fails unless it has this status; the message tells what the server noted. */
    public Answer has(int status, String what) {
        if (status() != status) {
            throw new AssertionError(
                    what + ": " + request + " should be answered with " + status + ", but was with " + status()
                            + said(),
                    faults.isEmpty() ? null : faults.getFirst());
        }
        return this;
    }

    /** What came, for a message: the body, and the exception behind it. */
    public String said() {
        var text = new StringBuilder();
        for (Throwable fault : faults) {
            text.append("\nthe server was stopped by ").append(inWords(fault));
            if (fault.getCause() != null) text.append("\nbecause of ").append(inWords(fault.getCause()));
        }
        if (!body().isBlank() && !body().startsWith("<"))
            text.append("\nit said: ").append(cut(body()));
        return text.toString();
    }

    private static String inWords(Throwable fault) {
        return fault.getClass().getSimpleName() + ": " + cut(String.valueOf(fault.getMessage()));
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > 240 ? line.substring(0, 239) + "…" : line;
    }

    /** The body as JSON. */
    public JsonNode json() {
        try {
            JsonNode json = JSON.readTree(body());
            if (json != null && !json.isMissingNode()) return json;
        } catch (JacksonException e) {
            // said below
        }
        throw new AssertionError(request + " should be answered with JSON, but it was with: "
                + (body().isEmpty() ? "nothing" : cut(body())));
    }

    /** A member of the body; fails if there is none. */
    public JsonNode json(String member) {
        JsonNode value = json().get(member);
        if (value == null) {
            throw new AssertionError(
                    "the answer to " + request + " should have a member “" + member + "”, but it is: " + cut(body()));
        }
        return value;
    }

    /** Fails unless it is a problem as RFC 9457 has it, with this status, and with nothing of the program's inside. */
    public Answer isProblem(int status, String what) {
        has(status, what);
        assertThat(String.valueOf(header("Content-Type")))
                .as("the content type of the answer to " + request
                        + " (Problem.answer sets it, and so do the exceptions" + " that Api knows)")
                .startsWith("application/problem+json");
        assertThat(json("status").asInt())
                .as("the member “status” of the problem in answer to " + request)
                .isEqualTo(status);
        keepsSecrets();
        return this;
    }

    /** Fails if the answer tells how the program is made. */
    public void keepsSecrets() {
        assertThat(body())
                .as("the answer to " + request
                        + ", which is for a stranger: no exception's text, no SQL, no class names")
                .doesNotContain(WatchedSource.SECRET)
                .doesNotContainIgnoringCase("exception")
                .doesNotContainIgnoringCase("select ")
                .doesNotContainIgnoringCase("insert into")
                .doesNotContain("org.jooq", "org.hibernate", "java.lang", "java.sql", "bookshop.web", "jdbc:");
    }
}
