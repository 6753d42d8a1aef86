using Anneal.Interop.Python;

namespace Anneal.CSharp.Tests;

/// <summary>What is said of C#, where it stands, and what is refused.</summary>
public sealed class CSharpLinterTests
{
    private const string Loop = """
        var optimizer = torch.optim.SGD(model.parameters(), 0.1);
        var scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 10);
        for (var epoch = 0; epoch < 30; epoch++)
        {
            foreach (var batch in loader)
            {
                optimizer.zero_grad();
                Loss(batch).backward();
                optimizer.step();
            }
            scheduler.step();
        }
        """;

    [Theory]
    [InlineData("torch.optim.lr_scheduler.StepLR(optimizer, 10)")]
    [InlineData("optim.lr_scheduler.StepLR(optimizer, 10, gamma: 0.1)")]
    [InlineData("TorchSharp.torch.optim.lr_scheduler.StepLR(step_size: 10, optimizer: optimizer)")]
    [InlineData("StepLR(optimizer, step_size: 10)")]
    [InlineData("new StepLR(optimizer, 10)")]
    [InlineData("new torch.optim.lr_scheduler.impl.StepLR(optimizer, 20 / 2)")]
    [InlineData("optim.lr_scheduler.StepLR(optimizer, Math.Max(3, 10))")]
    public void TorchSharps_schedulers_are_known_however_they_are_named(string call)
    {
        var scheduler = Assert.Single(
            CSharpLinter.Check(Loop.Replace("torch.optim.lr_scheduler.StepLR(optimizer, 10)", call)).Schedulers
        );
        Assert.Null(scheduler.Unchecked);
        Assert.Contains("StepLR(", scheduler.Text, StringComparison.Ordinal);
        Assert.Contains("step_size=10", scheduler.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("const int n = 25; const int size = 10;", "n / size", "2")]
    [InlineData("const double n = 25; const int size = 10;", "n / size", "2.5")]
    [InlineData("var n = 25; var size = 10.0;", "n / size", "2.5")]
    [InlineData("long n = 25; int size = 10;", "(int)(n / (double)size)", "2")]
    [InlineData("int n = 25, size = 10;", "(int)Math.Ceiling(n / (double)size)", "3")]
    public void Whole_numbers_divide_as_in_CSharp(string declared, string length, string expected) =>
        Assert.EndsWith($"T_max={expected})", CheckedCosine($"{declared}\n", length).Text, StringComparison.Ordinal);

    [Fact]
    public void A_quotient_of_numbers_whose_types_the_file_does_not_show_is_not_computed() =>
        Assert.NotNull(
            CheckedCosine(
                "var n = Settings.Samples; n = 25; var size = Settings.Size; size = 10;\n",
                "n / size"
            ).Unchecked
        );

    [Fact]
    public void What_TorchSharp_takes_for_an_argument_that_is_left_out_is_said() =>
        Assert.Equal(
            "torch.ExponentialLR(optimizer, gamma=0.1)",
            Assert
                .Single(
                    CSharpLinter
                        .Check(
                            Loop.Replace("StepLR(optimizer, 10)", "ExponentialLR(optimizer)", StringComparison.Ordinal)
                        )
                        .Schedulers
                )
                .Text
        );

    [Fact]
    public void Another_librarys_scheduler_is_not_taken_for_that_of_a_Python_framework() =>
        Assert.Equal(
            "made by 'CosineLRScheduler', which is not known",
            Assert
                .Single(
                    CSharpLinter
                        .Check(
                            Loop.Replace(
                                "torch.optim.lr_scheduler.StepLR(optimizer, 10)",
                                "new CosineLRScheduler(optimizer, 5)",
                                StringComparison.Ordinal
                            )
                        )
                        .Schedulers
                )
                .Unchecked
        );

    [Theory]
    [InlineData("    scheduler.step(); // anneal: ignore[LP003] on purpose")]
    [InlineData("    // anneal: ignore[LP003]\n    scheduler.step();")]
    [InlineData("    scheduler\n        .step(); // anneal: ignore[LP003]")]
    public void A_comment_silences_what_is_found_in_its_statement(string step)
    {
        var report = CSharpLinter.Check(SteppedFirst(step));
        Assert.Empty(report.Findings);
        Assert.Equal("LP003", Assert.Single(report.Ignored).Finding.Code);
    }

    [Fact]
    public void A_comment_that_silences_nothing_is_said() =>
        Assert.Equal(
            "LP019",
            Assert.Single(CSharpLinter.Check($"// anneal: ignore[LP003]\n{Loop}").Findings).Finding.Code
        );

    [Fact]
    public void A_finding_has_the_line_and_the_column_of_the_source() =>
        Assert.Equal(
            new SourcePlace(5, 15),
            Assert.Single(CSharpLinter.Check(SteppedFirst("    scheduler.step();")).Findings).At
        );

    [Fact]
    public void Remedies_are_in_CSharp() =>
        Assert.Contains(
            "retain_graph: true",
            CSharpLinter
                .Check("var l = Loss(); for (var i = 0; i < 9; i++) { o.zero_grad(); l.backward(); o.step(); }")
                .Findings.Single()
                .Finding.Remedy,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(".cs", true)]
    [InlineData(".CS", true)]
    [InlineData(".csx", true)]
    [InlineData(".csproj", false)]
    [InlineData(".py", false)]
    public void Files_are_known_by_their_ending(string ending, bool isRead) =>
        Assert.Equal(isRead, CSharpLinter.Reads("Training" + ending));

    [Theory]
    [InlineData("for (;;) { optimizer.step();\n", "'}' is missing at line 2")]
    [InlineData("optimizer.step(;\n", "')' is missing at line 1")]
    [InlineData("a\0b", "this one has a null character")]
    public void A_source_that_cannot_be_read_is_refused_with_the_reason(string text, string reason) =>
        Assert.Contains(
            reason,
            Assert.Throws<InvalidDataException>(() => CSharpLinter.Check(text)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_source_that_is_too_long_is_refused() =>
        Assert.Equal(
            "a source must have at most 1,000,000 characters, but this one has 1,000,001.",
            Assert
                .Throws<InvalidDataException>(() =>
                    CSharpLinter.Check(new string(' ', CSharpLinter.MostCharacters + 1))
                )
                .Message
        );

    public static TheoryData<string> Deep =>
        new()
        {
            $"var x = {new string('(', 3_000)}1{new string(')', 3_000)};",
            $"{new string('{', 3_000)}{new string('}', 3_000)}",
            $"var x = {string.Join(" + ", Enumerable.Repeat("a", 20_000))};",
            $"var x = {string.Join(".", Enumerable.Repeat("a()", 5_000))};",
            $"var x = {string.Concat(Enumerable.Repeat("b ? 1 : ", 3_000))}2;",
            $"var x = {string.Concat(Enumerable.Repeat("y => ", 3_000))}2;",
            string.Concat(Enumerable.Repeat("if (a) x(); else ", 3_000)) + "y();",
        };

    [Theory, MemberData(nameof(Deep))]
    public void Deep_code_is_read_past_or_refused(string code)
    {
        try
        {
            Assert.Empty(CSharpLinter.Check($"{code}\n{Loop}").Findings);
        }
        catch (InvalidDataException refused)
        {
            Assert.Contains("nested", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Constructors_overloads_and_bases_that_lead_in_circles_come_to_an_end() =>
        CSharpLinter.Check(
            """
            class A : B { public A() : base() { F(); } void F() => F(1); void F(int x) { F(); } }
            class B : A { public B() : base() { } }
            class C { C inner = new C(); static int N = M; static int M = N; void Run() { Run(); } }
            new C().Run();
            """
        );

    private static string SteppedFirst(string step) =>
        Loop.Replace("    scheduler.step();\n", "", StringComparison.Ordinal)
            .Replace("{\n    foreach", $"{{\n{step}\n    foreach", StringComparison.Ordinal);

    private static SourceScheduler CheckedCosine(string before, string length) =>
        Assert.Single(
            CSharpLinter
                .Check(
                    before
                        + Loop.Replace(
                            "StepLR(optimizer, 10)",
                            $"CosineAnnealingLR(optimizer, T_max: {length})",
                            StringComparison.Ordinal
                        )
                )
                .Schedulers
        );
}
