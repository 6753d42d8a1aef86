using System.Globalization;

namespace Anneal.Conformance;

/// <summary>Whether the library agrees with a golden case; <see cref="Problem"/> says where it does not.</summary>
public sealed record Verdict(GoldenCase Golden, string? Problem)
{
    private const double Relative = 1e-9;

    // Darknet computes in single precision.
    private const double RelativeInSinglePrecision = 1e-6;
    private const double Absolute = 1e-15;

    public bool Passed => Problem is null;

    /// <summary>Runs a case and compares every value of every series.</summary>
    public static Verdict Of(GoldenCase golden)
    {
        try
        {
            var observed = Peers.Run(golden);
            return new(
                golden,
                golden.Rates is null ? $"must be refused ({golden.Error}), but was accepted" : Compare(golden, observed)
            );
        }
        catch (Exception refused) when (refused is ArgumentException or FormatException)
        {
            return new(
                golden,
                RefusedAtOnce(golden)
                    ? Refusal.Disagreement(golden, refused.Message)
                    : $"refused: {refused.Message.ReplaceLineEndings(" ")}"
            );
        }
        catch (Exception broken)
        {
            return new(golden, $"threw {broken.GetType().Name}: {broken.Message.ReplaceLineEndings(" ")}");
        }
    }

    // A framework that fails at its very first value has given none, which is no different from refusing.
    private static bool RefusedAtOnce(GoldenCase golden) =>
        golden.Error is not null && (golden.Rates is null || golden.ErrorAt == 0);

    private static string? Compare(GoldenCase golden, Observed observed) =>
        NoValues(golden)
        ?? Compare("lr", golden.Rates!, observed.Rates, observed.Failure, ToleranceOf(golden))
        ?? CompareCompanion("momentum", golden.Momentum, observed, "momentum", "beta1")
        ?? CompareCompanion("weight_decay", golden.WeightDecay, observed, "weight_decay")
        ?? CompareFailure(golden, observed);

    private static string? NoValues(GoldenCase golden) =>
        golden.ErrorAt != 0 && !golden.Rates!.Any(values => values.Length > 0)
            ? "the case has no values to compare"
            : null;

    private static string? CompareCompanion(
        string series,
        double[][]? expected,
        Observed observed,
        params string[] names
    )
    {
        if (expected is null)
            return null;
        if (names.FirstOrDefault(observed.Companions.ContainsKey) is { } name)
            return Compare(series, expected, observed.Companions[name], observed.Failure);
        // What no schedule sets stays as the optimizer was made with it.
        return expected.All(values => values.All(value => value.Equals(values[0])))
            ? null
            : $"{series}: expected a series, got none";
    }

    // Where the framework fails in the middle of a run, ours fails there too or holds its last value
    // (docs/deviations.md); a value that is neither is wrong.
    private static string? CompareFailure(GoldenCase golden, Observed observed)
    {
        if (golden.ErrorAt is not { } at)
            return observed.Failure is null ? null : $"threw {observed.Failure.Message}";
        if (observed.Failure is not null)
            return null;
        if (at == 0)
            return $"must be refused ({golden.Error}), but was accepted";
        foreach (var group in observed.Rates)
            if (at < group.Length && group[at] != group[at - 1])
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"index {at}: must fail ({golden.Error}) or hold {group[at - 1]:R}, got {group[at]:R}"
                );
        return null;
    }

    private static string? Compare(
        string series,
        double[][] expected,
        double[][] got,
        Exception? failure,
        double relative = Relative
    )
    {
        if (expected.Length != got.Length)
            return $"{series}: expected {expected.Length} groups, got {got.Length}";
        for (var group = 0; group < expected.Length; group++)
        for (var index = 0; index < expected[group].Length; index++)
        {
            if (index >= got[group].Length)
                return $"{series} group {group} index {index}: no value ({failure?.Message})";
            if (!Agree(expected[group][index], got[group][index], relative))
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{series} group {group} index {index}: expected {expected[group][index]:R}, got "
                        + $"{got[group][index]:R}"
                );
        }
        return null;
    }

    private static double ToleranceOf(GoldenCase golden) =>
        golden.Peer == "darknet" ? RelativeInSinglePrecision : Relative;

    private static bool Agree(double expected, double got, double relative) =>
        expected.Equals(got) || Math.Abs(expected - got) <= Math.Max(Absolute, relative * Math.Abs(expected));
}
