using System.Buffers.Binary;

namespace Anneal.Cli.Tests.EndToEnd;

/// <summary>The events in a file of TensorBoard's, without the time at which each was written.</summary>
internal static class RecordedEvents
{
    // A record is its length and a sum of that, the event, and a sum of it.
    private const int HeadBytes = 12,
        TailBytes = 4;

    // The event begins with the time: a byte for the field, and eight.
    private const int TimeBytes = 9;
    private const byte TimeField = 0x09;

    public static IEnumerable<string> In(string path)
    {
        var bytes = File.ReadAllBytes(path);
        for (var at = 0; at < bytes.Length; )
        {
            var length = (int)BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at));
            Assert.Equal(TimeField, bytes[at + HeadBytes]);
            yield return Convert.ToHexString(bytes.AsSpan(at + HeadBytes + TimeBytes, length - TimeBytes));
            at += HeadBytes + length + TailBytes;
        }
    }
}
