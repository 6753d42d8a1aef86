using System.Globalization;
using Anneal.Interop.Zip;
using Anneal.Tests;

namespace Anneal.Interop.Tests.TorchFiles;

/// <summary>
/// Damaged and forged files: refused in a line, or read as a whole. <c>ANNEAL_MUTATIONS</c> says how many; default
/// 1,000.
/// </summary>
public class MutationTests
{
    private const long MostAllocated = 16 * 1024 * 1024;

    private static readonly byte[][] Files =
    [
        .. TorchCase.All.Select(each =>
            File.ReadAllBytes(Path.Combine(TorchCase.Folder, "Fixtures", $"{each.Name}.pt"))
        ),
    ];

    private static int Count =>
        int.Parse(Environment.GetEnvironmentVariable("ANNEAL_MUTATIONS") ?? "1000", CultureInfo.InvariantCulture);

    [Fact]
    public void Mutated_files_are_refused_or_read() => Seeded.Try(1, random => TryAll(random, file => file));

    [Fact] // with a checksum that fits, so that the damage gets as far as the pickle
    public void Mutated_pickles_are_refused_or_read() => Seeded.Try(2, random => TryAll(
                random,
                file =>
                {
                    var zip = ZipReader.Open(new MemoryStream(file));
                    return zip.Read(zip.Find("/data.pkl"u8), file.Length);
                },
                pickle => StoredZipWriter.Write(("archive/data.pkl", pickle), ("archive/version", "3\n"u8.ToArray()))
            ));

    private static void TryAll(Random random, Func<byte[], byte[]> part, Func<byte[], byte[]>? whole = null)
    {
        var read = 0;
        for (var number = 0; number < Count; number++)
        {
            var mutated = Mutate(random, part(Files[random.Next(Files.Length)]));
            if (Try(whole?.Invoke(mutated) ?? mutated))
                read++;
        }
        Assert.InRange(read, 0, Count - 1);
    }

    private static bool Try(byte[] file)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var state = TorchSchedulerState.Read(new MemoryStream(file));
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAllocated);
            before = GC.GetAllocatedBytesForCurrentThread();
            if (state.Position < 100_000)
                state.ToSchedulerState();
            return true;
        }
        catch (Exception refused) when (refused is InvalidDataException or ArgumentException)
        {
            Assert.DoesNotContain('\n', refused.Message);
            return false;
        }
        finally
        {
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAllocated);
        }
    }

    private static byte[] Mutate(Random random, byte[] original)
    {
        var bytes = original.ToList();
        for (var change = random.Next(1, 4); change > 0 && bytes.Count > 0; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at));
                    break;
                case 3:
                    bytes.Insert(at, (byte)random.Next(256));
                    break;
                case 4:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 40), bytes.Count - at)));
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }
        return [.. bytes];
    }
}
