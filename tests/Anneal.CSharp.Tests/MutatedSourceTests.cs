using Anneal.Tests;

namespace Anneal.CSharp.Tests;

/// <summary>Sources that somebody is still typing.</summary>
public sealed class MutatedSourceTests
{
    private static readonly string[] Corpus =
    [
        .. Directory
            .GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus"), "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText),
    ];

    [Fact]
    public void A_source_of_which_a_part_is_gone_is_read_or_refused() => Seeded.Try(20261128, random =>
        {
            foreach (var text in Corpus)
                for (var i = 0; i < 4; i++)
                {
                    var start = random.Next(text.Length);
                    var length = Math.Min(random.Next(1, 40), text.Length - start);
                    Read(text.Remove(start, length));
                    Read(text.Insert(start, text.Substring(random.Next(text.Length - length), length)));
                }
        });

    private static void Read(string text)
    {
        try
        {
            CSharpLinter.Check(text);
        }
        catch (InvalidDataException)
        {
            // It says what is wrong with the source.
        }
    }
}
