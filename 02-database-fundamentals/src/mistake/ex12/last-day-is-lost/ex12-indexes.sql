-- Wrong: the last day of the month ends before it begins. Message: "the last day of the month ends at midnight"

-- name: by_customer
-- First what is compared by "=", then what is a range or an order: within a customer the index is sorted by time.
create index ix_purchase_customer_id_purchased_at
    on purchase (customer_id, purchased_at);

-- name: by_email
-- An index on email is of no use to lower(email): the index has to hold what the query asks for.
create index ix_customer_lower_email
    on customer ((lower(email)));

-- name: in_march
-- The column stands alone, so the index can be searched. And half open: no moment of the last day is lost.
select id
from purchase
where purchased_at >= '2025-03-01'
    and purchased_at <= '2025-03-31'
order by purchased_at;
