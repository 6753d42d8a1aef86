using Anneal.Reporting;
using Anneal.Tuning.Spaces;

namespace Anneal.Cli.Studies;

/// <summary>What a candidate is called.</summary>
internal static class CandidateText
{
    /// <summary>Schedule, rate and further values: <c>'cosine(base -> 0)' at 0.1 momentum=0.9</c>.</summary>
    public static string Of(Candidate candidate) =>
        $"'{candidate.Recipe}' at {NumberText.Significant(candidate.Rate)}"
        + string.Concat(candidate.Values.Select(value => $" {value.Name}={value.Value}"));

    /// <summary>The same without the rate, as lines over the rate are called.</summary>
    public static string WithoutRate(Candidate candidate) =>
        string.Join(
            ' ',
            candidate.Values.Select(value => $"{value.Name}={value.Value}").Prepend($"{candidate.Recipe}")
        );
}
