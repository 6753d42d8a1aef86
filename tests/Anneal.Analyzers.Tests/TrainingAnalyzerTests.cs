using Anneal.CSharp;
using Anneal.Interop.Python;
using Anneal.Lint;

namespace Anneal.Analyzers.Tests;

public sealed class TrainingAnalyzerTests
{
    private const string SteppedFirst = """
        var optimizer = torch.optim.SGD(model.parameters(), 0.1);
        var scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 10);
        for (var epoch = 0; epoch < 30; epoch++)
        {
            scheduler.step();
            foreach (var batch in loader)
            {
                optimizer.zero_grad();
                Loss(batch).backward();
                optimizer.step();
            }
        }
        """;

    public static TheoryData<string> Corpus =>
        new(
            Directory
                .GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus"), "*.cs", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(AppContext.BaseDirectory, file))
                .Order(StringComparer.Ordinal)
        );

    [Theory, MemberData(nameof(Corpus))]
    public async Task Says_what_the_linter_says(string file)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, file));
        Assert.Equal(
            CSharpLinter
                .Check(text)
                .Findings.Select(found =>
                    (found.Finding.Code, found.At.Line, found.Finding.Severity > LintSeverity.Note)
                )
                .Order(),
            (await Analysis.OfAsync(text))
                .Select(found =>
                    (
                        found.Id,
                        found.Location.GetLineSpan().StartLinePosition.Line + 1,
                        found.Severity == DiagnosticSeverity.Warning
                    )
                )
                .Order()
        );
    }

    [Fact]
    public async Task Marks_the_word_where_the_mistake_stands_and_says_what_to_do()
    {
        var found = Assert.Single(await Analysis.OfAsync(SteppedFirst));
        Assert.Equal("LP003", found.Id);
        Assert.Equal("step", SteppedFirst.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
        Assert.Equal(4, found.Location.GetLineSpan().StartLinePosition.Line);
        Assert.EndsWith(
            "To do: step the scheduler after the optimizer.",
            found.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Knows_every_rule_of_the_linter_by_its_code() =>
        Assert.Equal(
            Linter.Rules.Select(rule => rule.Code).Concat(SourceLinter.Rules.Select(rule => rule.Code)).Order(),
            new TrainingAnalyzer().SupportedDiagnostics.Select(rule => rule.Id)
        );

    [Fact]
    public async Task A_pragma_silences_it() =>
        Assert.Empty(await Analysis.OfAsync($"#pragma warning disable LP003\n{SteppedFirst}"));

    [Fact]
    public async Task A_comment_for_the_linter_silences_it_too() =>
        Assert.Empty(
            await Analysis.OfAsync(
                SteppedFirst.Replace(
                    "    scheduler.step();",
                    "    scheduler.step(); // anneal: ignore[LP003] as in the paper",
                    StringComparison.Ordinal
                )
            )
        );

    [Theory]
    [InlineData("class Unrelated { void Step() { } }")]
    [InlineData("while (true) { scheduler.step(); optimizer.step(); loss.backward();")]
    [InlineData("")]
    public async Task Is_silent_where_there_is_no_training_or_no_program(string text) =>
        Assert.Empty(await Analysis.OfAsync(text));
}
