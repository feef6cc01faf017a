<?php
// Receives webhooks of SYMPHONI.A with PHP 8.1 or later: behind your web server, or to try it: php -S 127.0.0.1:8787 receiver.php
// Setting: WEBHOOK_SECRET, the secret that was shown when you created the webhook.

declare(strict_types=1);

const MAX_AGE_SECONDS = 300;
const MAX_BYTES = 256 * 1024;

/** Whether one of the signatures is ours: there are two while a secret is being changed. */
function isGenuine(string $header, string $timestamp, string $body, string $secret): bool
{
    $expected = 'v1=' . hash_hmac('sha256', "$timestamp.$body", $secret);
    foreach (explode(',', $header) as $one) {
        if (hash_equals($expected, trim($one))) {
            return true;
        }
    }
    return false;
}

/** Whether it was sent just now: an old request that somebody kept and sends again is not. */
function isRecent(string $timestamp): bool
{
    return preg_match('/^\d{1,12}$/D', $timestamp) === 1 && abs(time() - (int) $timestamp) <= MAX_AGE_SECONDS;
}

/** Whether the id is new. Keep ids in your database, in the transaction that does the work; a file does for a trial. */
function isNew(string $id): bool
{
    $file = @fopen(sys_get_temp_dir() . '/webhook-' . hash('sha256', $id), 'x');
    return $file !== false && fclose($file);
}

function answer(int $status, string $text): never
{
    http_response_code($status);
    exit($text);
}

$secret = getenv('WEBHOOK_SECRET');
if ($secret === false || $secret === '') {
    answer(500, 'WEBHOOK_SECRET is not set');
}
// The bytes as they came: the signature is over them, not over what JSON makes of them.
$body = file_get_contents('php://input', false, null, 0, MAX_BYTES + 1);
$timestamp = $_SERVER['HTTP_X_WEBHOOK_TIMESTAMP'] ?? '';
if (strlen($body) > MAX_BYTES) {
    answer(413, 'too large');
}
if (!isRecent($timestamp)) {
    answer(400, 'too old');
}
if (!isGenuine($_SERVER['HTTP_X_WEBHOOK_SIGNATURE'] ?? '', $timestamp, $body, $secret)) {
    answer(401, 'bad signature');
}
if (!isNew($_SERVER['HTTP_X_WEBHOOK_ID'] ?? '')) {
    answer(200, 'known');
}
$event = json_decode($body, true, 64, JSON_THROW_ON_ERROR);
error_log($event['type'] . ' ' . ($event['order']['number'] ?? ''));
// Answer at once, work later: who does not answer within ten seconds is asked again.
answer(200, 'taken');
