package bookshop.web;

import bookshop.web.api.Ex02OneOrNone;
import bookshop.web.api.Ex03PageOfMany;
import bookshop.web.api.Ex04Create;
import bookshop.web.api.Ex05SignUp;
import bookshop.web.api.Ex06Order;
import bookshop.web.api.Ex07LastCopies;
import bookshop.web.api.Ex08EditWithVersion;
import bookshop.web.pages.Ex10Shelf;
import bookshop.web.pages.Ex11ReviewForm;
import bookshop.web.pages.ShelfController;
import io.javalin.config.RoutesConfig;
import org.jooq.DSLContext;

/** Your answers as routes of the running program. */
final class Answers {

    /** For the pages: {@code /shelf}, and {@code /books/25/review} for who is logged in. */
    static final Class<?>[] BEANS = {ShelfController.class, Ex10Shelf.class, Ex11ReviewForm.class};

    private Answers() {}

    /** For the API. */
    static void routes(RoutesConfig routes, DSLContext db) {
        routes.get("/books/{id}", ctx -> Ex02OneOrNone.show(ctx, db));
        routes.get("/books", ctx -> Ex03PageOfMany.list(ctx, db));
        routes.post("/books", ctx -> Ex04Create.create(ctx, db));
        routes.post("/customers", ctx -> Ex05SignUp.signUp(ctx, db));
        routes.post("/purchases", ctx -> Ex06Order.place(ctx, db));
        routes.post("/books/{id}/buy", ctx -> Ex07LastCopies.buy(ctx, db));
        routes.get("/books/{id}/stock", ctx -> Ex08EditWithVersion.show(ctx, db));
        routes.put("/books/{id}/stock", ctx -> Ex08EditWithVersion.edit(ctx, db));
    }
}
