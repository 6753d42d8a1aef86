using System.Globalization;
using Anneal.Conformance;

namespace Anneal.Tests.Conformance;

/// <summary>The runner sees what it is for: golden cases that are wrong on purpose do not pass.</summary>
public sealed class VerdictTests
{
    private static Verdict Of(
        string name,
        string arguments,
        string rates = "null",
        string error = "null",
        string peer = "torch",
        string further = "\"momentum\": null"
    ) =>
        Verdict.Of(
            new GoldenCase(
                $$"""
                {"id": "made/1", "peer": "{{peer}}", "name": "{{name}}", "args": {{arguments}}, "base_lr": [0.5],
                 "drive": "step", "steps": 3, "metrics": null, "lr": {{rates}}, "error": {{error}}, {{further}}}
                """
            )
        );

    private static Verdict Halved(double last) =>
        Of(
            "StepLR",
            """{"step_size": 2, "gamma": 0.5}""",
            string.Create(CultureInfo.InvariantCulture, $"[[0.5, 0.5, 0.25, {last:R}]]")
        );

    [Fact]
    public void A_value_agrees_within_nine_digits_and_no_further()
    {
        Assert.True(Halved(0.25).Passed);
        Assert.True(Halved(0.25 * (1 + 0.9e-9)).Passed);
        Assert.True(Halved(0.25 * (1 - 0.9e-9)).Passed);
        Assert.Equal("lr group 0 index 3: expected 0.250000000275, got 0.25", Halved(0.25 * (1 + 1.1e-9)).Problem);
        Assert.False(Halved(0.25 * (1 - 1.1e-9)).Passed);
    }

    [Fact] // a tolerance of the largest rate would take anything there
    public void A_value_near_0_is_compared_with_itself()
    {
        Verdict Of(double last) =>
            VerdictTests.Of(
                "StepLR",
                """{"step_size": 2, "gamma": 2e-8}""",
                string.Create(CultureInfo.InvariantCulture, $"[[0.5, 0.5, 1e-8, {last:R}]]")
            );
        Assert.True(Of(1e-8).Passed);
        Assert.False(Of(1e-8 * (1 + 1e-6)).Passed);
    }

    [Fact]
    public void A_case_without_values_or_with_other_groups_does_not_pass()
    {
        const string halved = """{"step_size": 2, "gamma": 0.5}""";
        Assert.Equal("lr: expected 2 groups, got 1", Of("StepLR", halved, "[[0.5], [0.5]]").Problem);
        Assert.Equal("the case has no values to compare", Of("StepLR", halved, "[[]]").Problem);
        Assert.Equal(
            "lr group 0 index 4: no value ()",
            Of("StepLR", halved, "[[0.5, 0.5, 0.25, 0.25, 0.125]]").Problem
        );
        Assert.Equal("must be refused (None), but was accepted", Of("StepLR", halved, error: "\"None\"").Problem);
        Assert.Equal(
            "must be refused (None), but was accepted",
            Of("StepLR", halved, "[[]]", "\"None\"", further: "\"error_at\": 0").Problem
        );
    }

    [Fact]
    public void A_momentum_that_is_not_scheduled_is_one_that_the_framework_leaves_alone()
    {
        const string rates = "[[0.5, 0.5, 0.25, 0.25]]";
        const string halved = """{"step_size": 2, "gamma": 0.5}""";
        Assert.True(Of("StepLR", halved, rates, further: "\"momentum\": [[0.7, 0.7, 0.7, 0.7]]").Passed);
        Assert.Equal(
            "momentum: expected a series, got none",
            Of("StepLR", halved, rates, further: "\"momentum\": [[0.7, 0.7, 0.8, 0.7]]").Problem
        );
    }

    [Theory]
    [InlineData("StepLR", """{"step_size": 2, "gama": 0.5}""", "got an unexpected keyword argument 'gama'", true)]
    [InlineData("StepLR", """{"step_size": 2, "gama": 0.5}""", "gamma must be positive", false)]
    [InlineData("StepLR", """{"step_size": 2, "gama": 0.5}""", "AssertionError: ", false)]
    [InlineData("OneCycleLR", """{"max_lr": 0.1, "total_steps": 0}""", "Expected positive integer total_steps", true)]
    [InlineData("OneCycleLR", """{"max_lr": 0.1, "total_steps": 0}""", "Expected pct_start between 0 and 1", false)]
    [InlineData("OneCycleLR", """{"max_lr": 0.1, "total_steps": 0}""", "AssertionError: ", true)]
    [InlineData("OneCycleLR", """{"max_lr": 0.1}""", "You must define either total_steps OR epochs", true)]
    [InlineData("OneCycleLR", """{"max_lr": 0.1}""", "AssertionError: ", false)]
    [InlineData("LinearLR", """{"start_factor": 1.2}""", "Starting multiplicative factor expected", true)]
    [InlineData("LinearLR", """{"start_factor": 1.2}""", "Ending multiplicative factor expected", false)]
    [InlineData("Nonesuch", """{"gamma": 0.5}""", "AssertionError: ", false)]
    [InlineData("Nonesuch", """{"gamma": 0.5}""", "gamma must be positive", false)]
    public void A_refusal_agrees_where_it_is_about_the_same_argument(
        string name,
        string arguments,
        string error,
        bool agrees
    ) => Assert.Equal(agrees, Of(name, arguments, error: $"\"{error}\"").Passed);

    [Fact]
    public void A_disagreement_about_what_is_refused_says_both()
    {
        var problem = Of("StepLR", """{"step_size": 2, "gama": 0.5}""", error: "\"gamma must be positive\"").Problem;
        Assert.StartsWith("refused for 'gama' (line 1, column 28: ", problem, StringComparison.Ordinal);
        Assert.EndsWith(", but the framework for 'gamma' (gamma must be positive)", problem, StringComparison.Ordinal);
    }
}
