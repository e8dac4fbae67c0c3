package bookshop.web.pages;

import bookshop.web.api.Me;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may do what. Much of it is Spring Security's default: the token in every form, sessions, headers. */
@Configuration(proxyBeanMethods = false)
class Security {

    /** A page loads nothing but our style sheet, runs no script, and is in nobody's frame. */
    private static final String CONTENT =
            "default-src 'none'; style-src 'self'; form-action 'self';" + " base-uri 'none'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/orders/**", "/books/*/review")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/books"))
                .logout(logout -> logout.logoutSuccessUrl("/books"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT)))
                .build();
    }

    @Bean
    PasswordEncoder passwords() {
        return Me.PASSWORDS;
    }

    /** Customers log in with their e-mail. */
    @Bean
    UserDetailsService users(EntityManager entities, TransactionTemplate transactions) {
        return email -> transactions.execute(status -> entities.createQuery(
                        "select passwordHash from Customer where email = :email and passwordHash is not null",
                        String.class)
                .setParameter("email", email.toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst()
                .map(hash -> User.withUsername(email.toLowerCase(Locale.ROOT))
                        .password(hash)
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("no account")));
    }
}
