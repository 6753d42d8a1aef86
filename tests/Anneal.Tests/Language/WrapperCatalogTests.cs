using System.Text.RegularExpressions;
using Anneal.Conformance;
using Anneal.Language;

namespace Anneal.Tests.Language;

/// <summary>
/// Everything that may stand around a schedule, around every schedule of the catalog and every call of the golden
/// files: length, values and further curves are those that the language defines, or it is refused with a reason.
/// </summary>
public sealed partial class WrapperCatalogTests
{
    private const int Cut = 60;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Goldens");

    // The schedule, n its length, t a step: the text, its length, and the step of the schedule that shows at t.
    private static readonly (string Text, Func<long, long> Length, Func<long, long, long> Clock)[] Wrappers =
    [
        ("{0} for 7", _ => 7, (_, t) => Math.Min(t, 7)),
        ("({0} every 3) for 50", _ => 50, (_, t) => Math.Min(t, 50) / 3),
        ("{0} every 3", n => 3 * n, (_, t) => t / 3),
        ("{0} * 1", n => n, (_, t) => t),
        ("repeat({0}, 3)", n => 3 * n, (n, t) => t < 3 * n ? t % n : t - 2 * n),
        ("delay({0}, 5)", n => n + 5, (_, t) => Math.Max(0, t - 5)),
        ("at_least({0}, 0.02)", n => n, (_, t) => t),
        ("at_most({0}, 0.05)", n => n, (_, t) => t),
        ("clamp({0}, 0.02, 0.05)", n => n, (_, t) => t),
        ("stretch({0}, {1})", n => n, (n, t) => Math.Min(t, n)),
    ];

    public static TheoryData<string> Sources =>
        [
            "catalog",
            .. Directory
                .EnumerateFiles(Folder, "*.jsonl")
                .Select(path => Path.GetFileName(path))
                // Cases of a release of PyTorch that texts do not name.
                .Where(name => name != "torch-next.jsonl")
                .Order(StringComparer.Ordinal),
        ];

    [Theory, MemberData(nameof(Sources))]
    public void What_stands_around_a_schedule_moves_its_clock_as_the_language_says(string source)
    {
        var (problems, compared) = (new List<string>(), 0);
        foreach (var subject in Subjects(source))
        foreach (var (text, length, clock) in Wrappers)
        {
            if (Wrapped(subject, string.Format(null, text, subject.Text, subject.Length), problems) is not { } wrapped)
                continue;
            compared++;
            if (wrapped.Rate.Length != length(subject.Length))
                problems.Add($"{wrapped.Text}: is {wrapped.Rate.Length} steps long, not {length(subject.Length)}");
            foreach (var (name, own, outer) in subject.Curves(wrapped))
            foreach (var step in Steps(length(subject.Length)))
                if (
                    Bounded(text, name, Value(own, clock(subject.Length, step))) is var due
                    && !Near.InTwelveDigits(due, Value(outer, step))
                )
                    problems.Add($"{wrapped.Text}: {name} at {step} is {Value(outer, step)}, not {due}");
        }
        Report(problems, compared);
    }

    [Theory, MemberData(nameof(Sources))]
    public void A_chain_shows_each_part_from_its_own_start(string source)
    {
        var (problems, compared) = (new List<string>(), 0);
        foreach (var subject in Subjects(source))
        {
            // What holds its end for the rest of the run is given the length that it has.
            var isOpen = Alone($"repeat({subject.Text}, 2)", subject.Context) is null;
            var part = isOpen ? $"{subject.Text} for {subject.Length}" : subject.Text;
            if (Wrapped(subject, $"7 for 4 then {part} then 9 for 5", problems) is not { } wrapped)
                continue;
            compared++;
            var end = subject.Length + 4;
            if (wrapped.Rate.Length != end + 5)
                problems.Add($"{wrapped.Text}: is {wrapped.Rate.Length} steps long, not {end + 5}");
            foreach (var (name, own, outer) in subject.Curves(wrapped))
            foreach (var step in Steps(end))
            {
                var (before, after) = name == "rate" ? (7, 9) : (Value(own, 0), Value(own, subject.Length));
                var due =
                    step < 4 ? before
                    : step < end ? Value(own, step - 4)
                    : after;
                if (!Near.InTwelveDigits(due, Value(outer, step)))
                    problems.Add($"{wrapped.Text}: {name} at {step} is {Value(outer, step)}, not {due}");
            }
        }
        Report(problems, compared);
    }

    // A rule in whole steps has its corners a step sooner or later than the line that was stretched, and no more.
    [Theory, MemberData(nameof(Sources))]
    public void A_stretched_schedule_runs_through_the_same_values_in_its_new_time(string source)
    {
        var (problems, compared) = (new List<string>(), 0);
        foreach (var subject in Subjects(source).Where(subject => !Shapeless().IsMatch(subject.Text)))
        foreach (var factor in (double[])[2, 3, 0.5, 1.37])
        {
            var length = (long)Math.Max(1, Math.Round(subject.Length * factor));
            if (Wrapped(subject, $"stretch({subject.Text}, {length})", problems) is not { } wrapped)
                continue;
            compared++;
            if (wrapped.Rate.Length != length)
                problems.Add($"{wrapped.Text}: is {wrapped.Rate.Length} steps long, not {length}");
            foreach (var (name, own, outer) in subject.Curves(wrapped))
            foreach (var step in Steps(length).Where(step => step < length || !subject.Text.Contains("OneCycleLR")))
            {
                var place = Math.Min(step, length) * (double)subject.Length / length;
                var room = 1.5 * subject.Length / length + 1.5;
                var (low, high) = Around(own, (long)Math.Floor(place - room), (long)Math.Ceiling(place + room));
                if (Value(outer, step) is var value && (value < low || value > high))
                    problems.Add($"{wrapped.Text}: {name} at {step} is {value}, not in {low} … {high}");
            }
        }
        // What is made of the number of steps is refused, each of it.
        Report(problems, Subjects(source).Any(subject => !CountsSteps(subject)) ? compared : 1);
    }

    private static bool CountsSteps(Subject subject) =>
        Recipe.Parse(subject.Text).Rate switch
        {
            ForExpression { Part: CallExpression call } => call.Definition.CountsSteps,
            CallExpression call => call.Definition.CountsSteps,
            _ => false,
        };

    // A cycle of one or two steps shows nothing of its shape at whole steps; cycles that grow by a fraction are
    // truncated by their frameworks; DeepSpeed's warm-up by the logarithm of the steps has no shape of its own.
    [GeneratedRegex(@"(steps|size|T_0)=[12]\b|mult=\d\.[1-9]|deepspeed\.Warmup(?!.*'linear')")]
    private static partial Regex Shapeless();

    // Only the rate is bounded, not what comes along with it.
    private static double Bounded(string wrapper, string name, double value)
    {
        if (name != "rate")
            return value;
        if (
            wrapper.StartsWith("at_least", StringComparison.Ordinal)
            || wrapper.StartsWith("clamp", StringComparison.Ordinal)
        )
            value = Math.Max(value, 0.02);
        if (
            wrapper.StartsWith("at_most", StringComparison.Ordinal)
            || wrapper.StartsWith("clamp", StringComparison.Ordinal)
        )
            value = Math.Min(value, 0.05);
        return value;
    }

    private static (double Low, double High) Around(Curve curve, long from, long to)
    {
        var (low, high, slope, before) = (double.PositiveInfinity, double.NegativeInfinity, 0.0, double.NaN);
        for (var step = Math.Max(0, from); step <= to; step++)
        {
            var value = Value(curve, step);
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
            (slope, before) = (double.IsNaN(before) ? 0 : Math.Max(slope, Math.Abs(value - before)), value);
        }
        // Between two steps and beside a jump there are values that no whole step shows.
        var room = 1.5 * slope + 1e-9 * Math.Max(Math.Abs(low), Math.Abs(high));
        return (low - room, high + room);
    }

    private static IEnumerable<long> Steps(long length) =>
        new[] { 0, 1, 2, 3, 5, 7, length / 3, length / 2, length - 2, length - 1, length, length + 1, length + 9 }
            .Where(step => step >= 0)
            .Distinct();

    // What a framework fails at has no value, in any time.
    private static double Value(Curve curve, long step)
    {
        try
        {
            return curve.At(step);
        }
        catch (CurveValueException)
        {
            return double.NaN;
        }
    }

    private static void Report(List<string> problems, int compared) =>
        Assert.True(problems.Count == 0 && compared > 0, string.Join('\n', problems.Take(40)));

    // Null where it is refused, which must say what must hold and what to do.
    private static Subject? Wrapped(Subject subject, string text, List<string> problems)
    {
        try
        {
            var wrapped = Subject.Of(text, subject.Context);
            if (wrapped.Feedback != subject.Feedback)
                problems.Add($"{text}: {wrapped.Feedback} feedbacks, not {subject.Feedback}");
            return wrapped;
        }
        catch (ScheduleBindingException refused)
        {
            if (
                !refused.Message.Contains("must", StringComparison.Ordinal)
                    && !refused.Message.Contains(';', StringComparison.Ordinal)
                || refused.Place.Line == 0
            )
                problems.Add($"{text}: {refused.Message}");
            return null;
        }
        catch (CurveValueException)
        {
            return null;
        }
    }

    private static IEnumerable<Subject> Subjects(string source)
    {
        var texts =
            source == "catalog"
                ? KnownCurves.All.Definitions.Select(definition => (definition.Example, Groups: 1))
                : File.ReadLines(Path.Combine(Folder, source))
                    .Select(line => new GoldenCase(line))
                    .Where(golden => golden.Rates is not null && golden.ErrorAt is null)
                    .Select(golden => (TextOf(golden), golden.BaseRates?.Length ?? 1));
        foreach (var (text, groups) in texts.Distinct())
        {
            var context = new BindingContext(RunPlan.FromEpochs(10, 100), 0.1)
            {
                GroupCount = groups,
                MomentumName = text.StartsWith("deepspeed", StringComparison.Ordinal) ? "beta1" : "momentum",
            };
            // What takes the rest of the run, or never ends, is given a length.
            var other = context with { Plan = RunPlan.FromEpochs(20, 100) };
            var hasEnd =
                Alone($"({text})", context) is { Rate.Length: > 8 and < 100_000 and var end }
                && Alone($"({text})", other)?.Rate.Length == end;
            if (Alone(hasEnd ? $"({text})" : $"(({text}) for {Cut})", context) is { } alone)
                yield return alone;
        }
    }

    private static string TextOf(GoldenCase golden) =>
        golden.Peer == "transformers"
            ? CallText
                .Call(golden.Peer, "get_scheduler", golden.Arguments)
                .Replace("get_scheduler(", $"get_scheduler('{golden.Name}', ", StringComparison.Ordinal)
            : golden.ScheduleText;

    private static Subject? Alone(string text, BindingContext context)
    {
        try
        {
            return Subject.Of(text, context);
        }
        catch (Exception refused) when (refused is ArgumentException or FormatException or CurveValueException)
        {
            return null;
        }
    }

    private sealed record Subject(
        string Text,
        BindingContext Context,
        Curve Rate,
        IReadOnlyList<NamedCurve> Companions,
        int Feedback
    )
    {
        public long Length => Rate.Length!.Value;

        public static Subject Of(string text, BindingContext context)
        {
            var bound = Recipe.Parse(text).Bind(context);
            return new(text, context, bound.Rate, [.. bound.Companions], bound.Feedback.Count);
        }

        /// <summary>The rate and each further curve, by name, beside those of something around it.</summary>
        public IEnumerable<(string Name, Curve Own, Curve Outer)> Curves(Subject outer)
        {
            Assert.Equal(Companions.Select(own => own.Name), outer.Companions.Select(other => other.Name));
            return Companions
                .Zip(outer.Companions, (own, other) => (own.Name, own.Curve, other.Curve))
                .Prepend(("rate", Rate, outer.Rate));
        }
    }
}
