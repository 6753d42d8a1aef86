using System.Globalization;
using System.Text.RegularExpressions;
using Anneal.Tuning.Rungs;
using Anneal.Tuning.Spaces;

namespace Anneal.Tuning.Processes;

/// <summary>
/// A program and its arguments with placeholders for what a trial is to train: <c>{rate}</c>, <c>{schedule}</c> (its
/// text), <c>{table_csv}</c> (a file with the rate of every step), <c>{seed}</c>, <c>{budget}</c> or <c>{steps}</c>
/// (updates made at the end), <c>{run_steps}</c> (updates that the schedule is bound to), <c>{checkpoint}</c> (a
/// folder), and <c>{NAME}</c> of every further value. <c>{{</c> stands for a brace.
/// </summary>
public sealed partial record CommandTemplate
{
    internal const string TableName = "table_csv",
        CheckpointName = "checkpoint";
    private const string RateName = "rate",
        ScheduleName = "schedule",
        SeedName = "seed",
        BudgetName = "budget",
        StepsName = "steps",
        RunStepsName = "run_steps";

    private static readonly string[] Known =
    [
        RateName,
        ScheduleName,
        TableName,
        SeedName,
        BudgetName,
        StepsName,
        RunStepsName,
        CheckpointName,
    ];

    /// <param name="words">The program and its arguments. At least one.</param>
    /// <exception cref="ArgumentException">There is no word.</exception>
    public CommandTemplate(params ValueList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (words.Count == 0 || words[0].Length == 0)
            throw new ArgumentException("A command must have a program, but has none.", nameof(words));
        Words = words;
    }

    /// <summary>The program and its arguments, with placeholders.</summary>
    public ValueList<string> Words { get; }

    /// <summary>Refuses a command that does not use what is searched, or asks for what there is not.</summary>
    /// <param name="space">What is searched.</param>
    /// <param name="plan">The rungs.</param>
    /// <param name="sharesTrunks">Whether trainings that begin alike share that part. Default: no.</param>
    /// <exception cref="ArgumentException">A searched value is not used, or a placeholder means nothing; the message
    /// names it.</exception>
    public void Check(SearchSpace space, RungPlan plan, bool sharesTrunks = false)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(plan);
        var used = Words.SelectMany(Names).ToHashSet();
        var names = space.Dimensions.Select(dimension => dimension.Name).ToArray();
        if (used.FirstOrDefault(name => !Known.Contains(name) && !names.Contains(name)) is { } unknown)
            throw new ArgumentException(
                $"A placeholder must be one of {{{string.Join("}, {", Known.Concat(names))}}}, but one was "
                    + $"{{{unknown}}}. Write {{{{{unknown}}}}} where the braces are meant."
            );
        if (names.FirstOrDefault(Known.Contains) is { } taken)
            throw new ArgumentException($"A further value must not be called '{taken}', which means something else.");
        var table = used.Contains(TableName);
        Require("the rate", RateName, table || used.Contains(RateName), $" or {{{TableName}}}");
        var isConstant = space.Schedules is [var only] && only == Recipe.Parse("constant(base)");
        var saysSchedule = isConstant || table || used.Contains(ScheduleName);
        Require("the schedule", ScheduleName, saysSchedule, $" or {{{TableName}}}");
        foreach (var name in names)
            Require($"'{name}'", name, used.Contains(name));
        Require("the seed", SeedName, plan.Settings.TopSeeds < 2 || used.Contains(SeedName));
        var hasBudget = used.Contains(BudgetName) || used.Contains(StepsName);
        Require("how long a rung trains", BudgetName, plan.Rungs.Count < 2 || hasBudget);
        var resumes = plan.Rule == RungRule.Resume && plan.Rungs.Count > 1;
        var hasCheckpoint = used.Contains(CheckpointName);
        if (resumes && !hasCheckpoint)
            throw new ArgumentException(
                $"A command whose rungs resume must have {{{CheckpointName}}}, the folder of what the rung below left, "
                    + $"but has none. Add it, or use the rule under which each rung trains the whole schedule."
            );
        if (sharesTrunks && !(hasCheckpoint && hasBudget && (table || used.Contains(RunStepsName))))
            throw new ArgumentException(
                $"A command whose trainings share their beginnings must have {{{CheckpointName}}}, {{{BudgetName}}} "
                    + $"(where it ends) and {{{RunStepsName}}} or {{{TableName}}} (what the schedule is bound to), but "
                    + "one is missing. Add it, or let each training make all its updates."
            );
        if (table && space.Schedules.FirstOrDefault(IsFed) is { } fed)
            throw new ArgumentException(
                $"{{{TableName}}} must be of schedules that follow no measurement, but '{fed}' does."
            );

        bool IsFed(Recipe schedule) => schedule.Bind(plan.PlanOf(0), space.Rates[0]).Feedback.Count > 0;
    }

    /// <summary>Whether it reads the rates from a file.</summary>
    public bool NeedsTable => Uses(TableName);

    /// <summary>The words with a trial's values.</summary>
    /// <param name="values">The values.</param>
    public ValueList<string> Fill(CommandValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return [.. Words.Select(word => Placeholder().Replace(word, match => ValueOf(match, values)))];
    }

    /// <summary>Whether a word has a placeholder of this name.</summary>
    internal bool Uses(string name) => Words.Any(word => Names(word).Contains(name));

    private static string ValueOf(Match match, CommandValues values)
    {
        if (!match.Groups[1].Success)
            return match.Value[..1];
        return match.Groups[1].Value switch
        {
            RateName => values.Candidate.Rate.ToString("R", CultureInfo.InvariantCulture),
            ScheduleName => values.Candidate.Recipe.ToString(),
            SeedName => values.Seed.ToString(CultureInfo.InvariantCulture),
            BudgetName or StepsName => values.Steps.ToString(CultureInfo.InvariantCulture),
            RunStepsName => values.Plan.TotalSteps!.Value.ToString(CultureInfo.InvariantCulture),
            CheckpointName => values.Checkpoint,
            TableName => values.Table,
            var name => values.Candidate[name],
        };
    }

    private static IEnumerable<string> Names(string text) =>
        Placeholder().Matches(text).Where(match => match.Groups[1].Success).Select(match => match.Groups[1].Value);

    private static void Require(string what, string name, bool holds, string other = "")
    {
        if (!holds)
            throw new ArgumentException(
                $"The command must use what is searched, but has no {{{name}}}{other}, through which it is told {what}."
            );
    }

    [GeneratedRegex(@"\{\{|\}\}|\{([A-Za-z_][\w-]*)\}")]
    private static partial Regex Placeholder();
}
