using Anneal.CSharp.Lowering;
using Anneal.Interop.Python;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Anneal.CSharp;

/// <summary>
/// Finds mistakes in training loops over TorchSharp and in the schedulers that they use, by reading C#, never by
/// compiling or running it. The rules are those of <see cref="SourceLinter"/>.
/// </summary>
public static class CSharpLinter
{
    /// <summary>The most characters of a source: those of <see cref="PythonSource.MostCharacters"/>.</summary>
    public const int MostCharacters = PythonSource.MostCharacters;

    /// <summary>Whether a file of this name is read as C#.</summary>
    /// <param name="fileName">The name; nothing is opened.</param>
    public static bool Reads(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() is ".cs" or ".csx";

    /// <summary>Checks a source.</summary>
    /// <param name="text">What the file holds.</param>
    /// <param name="options">What else is known of the run, and silenced codes.</param>
    /// <param name="cancellationToken">Stops the parser.</param>
    /// <exception cref="InvalidDataException">It is too long, no text, nested too deeply, or its brackets do not
    /// match.</exception>
    public static SourceLintReport Check(
        string text,
        SourceLintOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MostCharacters)
            throw Invalid(
                $"a source must have at most {MostCharacters:N0} characters, but this one has {text.Length:N0}."
            );
        if (text.Contains('\0', StringComparison.Ordinal))
            throw new InvalidDataException("a source must be text, but this one has a null character.");
        try
        {
            var tree = CSharpSyntaxTree.ParseText(text, cancellationToken: cancellationToken);
            return Check(tree.GetCompilationUnitRoot(cancellationToken), options);
        }
        catch (InsufficientExecutionStackException deep)
        {
            throw new InvalidDataException(
                "the code of a source must not be nested deeper than a compiler reads.",
                deep
            );
        }
    }

    /// <summary>Checks a source that the compiler has read.</summary>
    /// <param name="root">The source.</param>
    /// <param name="options">What else is known of the run, and silenced codes.</param>
    /// <exception cref="InvalidDataException">Its brackets do not match.</exception>
    internal static SourceLintReport Check(CompilationUnitSyntax root, SourceLintOptions? options = null)
    {
        Brackets.Require(root);
        var source = PythonSource.Of(new SourceLowering(root).Lower(), Comments.In(root));
        return Worded.AsCSharp(SourceLinter.Check(source, options));
    }

    private static InvalidDataException Invalid(FormattableString message) => new(FormattableString.Invariant(message));
}
