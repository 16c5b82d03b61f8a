<?php
// usage: FACTCARD_URL=http://127.0.0.1:8000 php analyse.php article.txt
// Prints the rating in words, its code, and every source with the words that show it. Needs PHP 8 alone.
declare(strict_types=1);

function analyse(string $text, int $tries = 4): array
{
    $headers = ['Content-Type: application/json'];
    if ($key = getenv('FACTCARD_KEY')) {
        $headers[] = "Authorization: Bearer $key";
    }
    $context = stream_context_create(['http' => [
        'method' => 'POST',
        'header' => $headers,
        'content' => json_encode(['text' => $text, 'summary' => ['sentences' => 2]], JSON_THROW_ON_ERROR),
        'timeout' => 30,
        'ignore_errors' => true, // a problem document is an answer too
    ]]);
    $url = getenv('FACTCARD_URL') ?: 'http://127.0.0.1:8000';
    $body = @file_get_contents("$url/v1/analyses", false, $context);
    if ($body === false) {
        throw new RuntimeException("$url: no answer");
    }
    $status = (int) explode(' ', $http_response_header[0])[1];
    if ($status === 503 && $tries > 1) {
        // Busy: nothing was kept, so asking again is safe.
        $again = preg_grep('/^retry-after:/i', $http_response_header);
        sleep((int) trim(explode(':', current($again) ?: ':1')[1]));
        return analyse($text, $tries - 1);
    }
    if ($status !== 200 && !preg_grep('~^content-type: application/problem\+json~i', $http_response_header)) {
        throw new RuntimeException("$url: {$http_response_header[0]}"); // not of the service: a proxy before it
    }
    $answer = json_decode($body, true, 512, JSON_THROW_ON_ERROR);
    if ($status !== 200) {
        // RFC 9457: `code` for programs, `detail` and `errors` for people
        $faults = array_map(fn ($fault) => "\n  {$fault['pointer']}: {$fault['detail']}", $answer['errors'] ?? []);
        throw new RuntimeException("{$answer['code']}: {$answer['detail']}" . implode('', $faults));
    }
    return $answer;
}

try {
    if ($argc !== 2) {
        throw new RuntimeException('usage: php analyse.php article.txt');
    }
    $card = analyse(file_get_contents($argv[1]))['fact_card'];
    echo $card['reliability']['label'], ' ', $card['reliability']['code'], "\n";
    foreach ($card['sources'] as $source) {
        echo "- {$source['label']} ({$source['anonymity']}): {$source['evidence'][0]['text']}\n";
    }
} catch (Throwable $error) {
    fwrite(STDERR, $error->getMessage() . "\n");
    exit(1);
}
