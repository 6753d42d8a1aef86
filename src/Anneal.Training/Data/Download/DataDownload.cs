using System.Globalization;
using System.Security.Cryptography;

namespace Anneal.Training.Data.Download;

/// <summary>
/// Fetches a published data set into a folder; only files with the right checksum ever appear under their names.
/// </summary>
/// <param name="client">Makes the requests.</param>
/// <remarks>Thread-safe, as its client is, for different folders.</remarks>
public sealed class DataDownload(HttpClient client)
{
    private const int BufferBytes = 1 << 16;

    /// <summary>Fetches the files that the folder does not hold yet.</summary>
    /// <param name="set">What to fetch.</param>
    /// <param name="directory">The folder; made if it is missing.</param>
    /// <param name="progress">Told of every piece that arrives, if given.</param>
    /// <param name="cancellationToken">Stops the download; files that are complete stay.</param>
    /// <returns>The names of the files fetched; those that were there already are not among them.</returns>
    /// <exception cref="HttpRequestException">The publisher cannot be reached or refuses.</exception>
    /// <exception cref="InvalidDataException">What came, or what lies there under a file's name, is not the published
    /// file.</exception>
    public async Task<IReadOnlyList<string>> FetchAsync(
        PublishedSet set,
        string directory,
        IProgress<DownloadProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(set);
        Directory.CreateDirectory(directory);
        var fetched = new List<string>();
        foreach (var file in set.Files)
        {
            var path = Path.Combine(directory, file.Name);
            if (File.Exists(path))
            {
                await RequirePublishedAsync(file, path, cancellationToken);
                continue;
            }
            await FetchAsync(new Uri(set.Address, file.Name), file, path, progress, cancellationToken);
            fetched.Add(file.Name);
        }
        return fetched;
    }

    private static async Task RequirePublishedAsync(
        PublishedFile file,
        string path,
        CancellationToken cancellationToken
    )
    {
        await using var content = BoundedFile.Open(path, long.MaxValue, cancellationToken);
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        if (sha256 != file.Sha256)
            throw new InvalidDataException(
                $"'{path}' must have the SHA-256 {file.Sha256}, but has {sha256}; move it away to fetch the "
                    + "published file."
            );
    }

    private async Task FetchAsync(
        Uri address,
        PublishedFile file,
        string path,
        IProgress<DownloadProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        await AtomicFile.WriteAsync(path, FetchPublishedAsync, cancellationToken);

        async Task FetchPublishedAsync(Stream destination)
        {
            var sha256 = await CopyAsync(address, file, destination, progress, cancellationToken);
            if (sha256 != file.Sha256)
                throw new InvalidDataException(
                    $"'{address}' must have the SHA-256 {file.Sha256}, but what came has {sha256}."
                );
        }
    }

    private async Task<string> CopyAsync(
        Uri address,
        PublishedFile file,
        Stream destination,
        IProgress<DownloadProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        using var response = await client.GetAsync(
            address,
            HttpCompletionOption.ResponseHeadersRead,
            cancellationToken
        );
        if (!response.IsSuccessStatusCode)
            throw new HttpRequestException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{address}' must be there to fetch, but the answer was {(int)response.StatusCode} "
                        + $"{response.ReasonPhrase}."
                ),
                null,
                response.StatusCode
            );
        await using var source = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferBytes];
        var received = 0L;
        while (await source.ReadAsync(buffer, cancellationToken) is var count and > 0)
        {
            received += count;
            if (received > file.Length)
                throw new InvalidDataException(
                    FormattableString.Invariant($"'{address}' must be {file.Length} bytes long, but more came.")
                );
            sha256.AppendData(buffer, 0, count);
            await destination.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            progress?.Report(new(file.Name, received, file.Length));
        }
        return Convert.ToHexStringLower(sha256.GetHashAndReset());
    }
}
