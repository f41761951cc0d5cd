// rational.js - exact numbers as they stand in a model file: -1/6, 3, 0.5.

const NUMBER = /^([-+]?)(\d{1,9})(?:\/(\d{1,9})|\.(\d{1,6}))?$/;

const gcd = (a, b) => b ? gcd(b, a % b) : Math.abs(a);

// { n, d } in lowest terms, or null for what is no number or none to slide.
export function rational(text) {
    const m = NUMBER.exec(String(text).trim());
    if (!m || Number(m[3]) === 0)
        return null;
    const d = m[4] ? 10 ** m[4].length : Number(m[3] || 1);
    const n = m[4] ? Number(m[2]) * d + Number(m[4]) : Number(m[2]);
    return reduced(m[1] === "-" ? -n : n, d);
}

export function reduced(n, d) {
    const g = gcd(n, d) || 1;
    return { n: n / g, d: d / g };
}

export const written = q => q.d === 1 ? String(q.n) : q.n + "/" + q.d;
