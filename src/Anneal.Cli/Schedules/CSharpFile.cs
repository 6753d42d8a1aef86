using Anneal.CSharp;
using Anneal.Interop.Python;

namespace Anneal.Cli.Schedules;

/// <summary>C# sources on the disk. The compiler that reads them is in the half of the tool that trains.</summary>
internal static class CSharpFile
{
    // A character takes at most four bytes.
    private const long BytesPerCharacter = 4;

    /// <summary>Whether an argument names one: no schedule text ends so.</summary>
    public static bool IsNamedBy(string argument) => !argument.StartsWith('@') && CSharpLinter.Reads(argument);

    /// <summary>What the linter says of one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What else is known of the run.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="UnreadFileException">It cannot be read.</exception>
    public static SourceLintReport Check(string path, SourceLintOptions options, CancellationToken cancellationToken) =>
        TextFile.Read(
            path,
            "source",
            BytesPerCharacter * CSharpLinter.MostCharacters,
            text => CSharpLinter.Check(text, options, cancellationToken),
            cancellationToken
        );
}
