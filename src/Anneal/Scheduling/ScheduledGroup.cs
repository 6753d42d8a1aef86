using System.Globalization;
using System.Text.Encodings.Web;
using Anneal.Curves;

namespace Anneal.Scheduling;

/// <summary>A parameter group at work: its curves, what feedback did, and whether its rate was set by hand.</summary>
internal sealed class ScheduledGroup
{
    private const string LearningRate = "learning_rate";
    private const int LongestNumbers = 1_000; // two dozen lines of a state

    private readonly ParameterGroup group;
    private readonly CurveReader rate;
    private readonly CurveReader? warmup;
    private readonly (CurveReader Reader, Action<double> Set)[] companions;
    private readonly Feedback[] feedback;
    private readonly Lazy<string?> fingerprint;
    private readonly double least,
        most;
    private GivenValue given = new(); // to setRate
    private readonly GivenValue[] others; // to the setters of the companions
    private readonly Action<double> setRate;
    private int giving; // the place of the value that is being set: 0 is the rate's
    private FeedbackState[] heard; // what the next value makes of Feedback; or what it was before the last one

    /// <param name="definition">What decides the group's rates.</param>
    /// <param name="recipe">Its curves.</param>
    /// <param name="readerOf">Gives the reader of a curve on the group's clock.</param>
    /// <exception cref="ArgumentException">The recipe schedules what the group cannot set.</exception>
    public ScheduledGroup(GroupDefinition definition, BoundRecipe recipe, Func<Curve, CurveReader> readerOf)
    {
        (Definition, Recipe, group) = (definition, recipe, definition.Group);
        var setters = recipe.Companions.Select(companion => group.SetterOf(companion.Name)).ToArray();
        rate = readerOf(recipe.Rate);
        companions = [.. recipe.Companions.Zip(setters, (companion, set) => (readerOf(companion.Curve), set))];
        others = [.. companions.Select(_ => new GivenValue())];
        setRate = group.SetRate;
        if (definition.Join is { WarmupSteps: > 0 and var steps })
            warmup = readerOf(new Warmup(1, steps));
        (least, most) = (
            definition.Bounds?.Least ?? double.NegativeInfinity,
            definition.Bounds?.Most ?? double.PositiveInfinity
        );
        fingerprint = new(() => recipe.Fingerprint);
        feedback = [.. recipe.Feedback];
        Feedback = [.. recipe.Feedback.Select(each => each.Start)];
        heard = [.. Feedback];
        AllowsNegative = group.AllowsNegative;
    }

    public string Name => group.Name;

    public GroupDefinition Definition { get; }

    public BoundRecipe Recipe { get; }

    /// <summary>
    /// Characters that the group's part of a saved state has at most, but for the reason of a rate set by hand.
    /// </summary>
    public long LongestState =>
        LongestNumbers
        + JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(Name).Length
        + JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(Recipe.Text ?? "").Length
        + feedback.Sum(each => each.LongestState);

    /// <summary>That of <see cref="Recipe"/>; computed once.</summary>
    public string? Fingerprint => fingerprint.Value;

    /// <summary>What each feedback had seen.</summary>
    public FeedbackState[] Feedback { get; private set; }

    /// <summary>Whether its rate may be below 0.</summary>
    public bool AllowsNegative { get; set; }

    /// <summary>What the rate is multiplied by since it was rebased.</summary>
    public double RebaseFactor { get; set; } = 1;

    public RateOverride? Override { get; set; }

    /// <summary>The rate before it is bounded.</summary>
    public double Unbounded
    {
        get
        {
            var value = rate.Value;
            for (var i = 0; i < feedback.Length; i++)
                value = feedback[i].Apply(Feedback[i], value);
            if (warmup is not null)
                value *= warmup.Value;
            return value * RebaseFactor;
        }
    }

    /// <summary>The rate that the schedule gives, whatever was set by hand.</summary>
    public double Scheduled => Math.Clamp(Unbounded, least, most);

    /// <summary>The rate in force.</summary>
    public double Rate => Override?.Rate ?? Scheduled;

    /// <summary>Whether the bounds decide the rate.</summary>
    public bool IsClamped => Override is null && !Scheduled.Equals(Unbounded);

    /// <summary>All values in force, the rate first.</summary>
    public IEnumerable<(string Parameter, double Value)> Values =>
        Recipe.Companions.Zip(companions, (named, at) => (named.Name, at.Reader.Value)).Prepend((LearningRate, Rate));

    /// <summary>Whether a value of the group comes from a reader.</summary>
    public bool Reads(CurveReader reader) => rate == reader || companions.Any(companion => companion.Reader == reader);

    /// <summary>A curve of a group cannot be read at a step of the scheduler.</summary>
    public static CurveValueException Unreadable(
        string group,
        BoundRecipe recipe,
        long step,
        CurveValueException wrong
    ) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{wrong.Message.TrimEnd('.')} (step {step} of the parameter group '{group}', {TextOf(recipe)})."
            ),
            step,
            wrong
        )
        {
            Group = group,
        };

    /// <summary>Appends the numbers of <see cref="Values"/>.</summary>
    public void AppendTo(List<double> values)
    {
        values.Add(Rate);
        foreach (var (reader, _) in companions)
            values.Add(reader.Value);
    }

    /// <summary>Finds what is to be set. Where that fails, nothing has changed.</summary>
    /// <param name="step">The scheduler's step.</param>
    /// <exception cref="CurveValueException">A value is not one that may be set.</exception>
    public void Prepare(long step)
    {
        var value = Override is { } hand ? hand.Rate : Checked(Unbounded, step);
        if (companions.Length > 0)
            PrepareOthers(step);
        given.Prepare(value);
    }

    /// <summary>Takes back <see cref="Prepare"/>.</summary>
    public void Unprepare()
    {
        given.Unprepare();
        for (var i = 0; i < others.Length; i++)
            others[i].Unprepare();
    }

    /// <summary>Sets what was found; returns the rate.</summary>
    public double Set()
    {
        setRate(given.Now);
        if (companions.Length > 0)
            SetOthers();
        return given.Now;
    }

    /// <summary>The value that <see cref="Set"/> has come to.</summary>
    public (string Parameter, double Value) Giving => (ParameterAt(giving), GivenAt(giving).Now);

    /// <summary>
    /// Sets what was there before, the last value first, and takes back <see cref="Prepare"/>; returns the rate.
    /// </summary>
    /// <param name="failure">Hears of setters that throw again.</param>
    /// <param name="isWhole">Whether <see cref="Set"/> came to its end. Else the value that it has come to is set back
    /// too: its setter may have set it before it threw.</param>
    public double SetBack(SetterFailure failure, bool isWhole)
    {
        for (var i = isWhole ? companions.Length : giving; i >= 0; i--)
            failure.SetBack(this, ParameterAt(i), i == 0 ? setRate : companions[i - 1].Set, GivenAt(i).Before);
        giving = 0;
        Unprepare();
        return given.Now;
    }

    /// <summary>Takes over what the setters of the same group were given last.</summary>
    public void TakeGiven(ScheduledGroup same)
    {
        given = same.given;
        for (var i = 0; i < others.Length; i++)
        for (var j = 0; j < same.others.Length; j++)
            if (ParameterAt(i + 1) == same.ParameterAt(j + 1))
                others[i] = same.others[j];
    }

    /// <summary>
    /// Finds what feedback makes of a value; <see cref="SwapFeedback"/> takes it up, and gives it back.
    /// </summary>
    public void Observe(double metric, long step)
    {
        // Each feedback sees the rate as those before it left it.
        var scheduled = rate.Value;
        for (var i = 0; i < feedback.Length; i++)
        {
            heard[i] = feedback[i].Next(Feedback[i], metric, scheduled, step);
            scheduled = feedback[i].Apply(heard[i], scheduled);
        }
    }

    public void SwapFeedback() => (Feedback, heard) = (heard, Feedback);

    /// <summary>Whether the states are those of this group's feedback.</summary>
    public bool Accepts(ValueList<FeedbackState> states) =>
        states.Count == feedback.Length && feedback.Zip(states).All(pair => pair.First.Accepts(pair.Second));

    /// <summary>Takes over what feedback had seen; the states must be accepted ones.</summary>
    public void Remember(ValueList<FeedbackState> states) => Feedback = [.. states];

    public GroupState Save() =>
        new()
        {
            Name = Name,
            BaseRate = Definition.BaseRate,
            Recipe = Recipe.Text,
            Fingerprint = Fingerprint,
            Bounds = Definition.Bounds,
            Join = Definition.Join,
            RebaseFactor = RebaseFactor,
            Override = Override,
            Feedback = [.. Feedback],
            AllowsNegative = AllowsNegative,
        };

    private double Checked(double unbounded, long step)
    {
        var value = Math.Clamp(unbounded, least, most);
        // Bounds keep a rate in its range; a number that is none has no range.
        return double.IsFinite(unbounded) && (value >= 0 || AllowsNegative || IsAfterLastUpdate(step))
            ? value
            : throw Refused(LearningRate, double.IsFinite(unbounded) ? value : unbounded, step);
    }

    // The loop that the framework's page shows goes there after its last update; nothing is trained with that rate.
    private bool IsAfterLastUpdate(long step) => Recipe.Rate.OvershootStep == step - (Definition.Join?.Step ?? 0);

    private void PrepareOthers(long step)
    {
        var i = 0;
        foreach (var (reader, _) in companions)
        {
            if (!double.IsFinite(reader.Value))
                throw Refused(Recipe.Companions[i].Name, reader.Value, step);
            i++;
        }
        for (i = 0; i < others.Length; i++)
            others[i].Prepare(companions[i].Reader.Value);
    }

    private void SetOthers()
    {
        for (var i = 0; i < companions.Length; i++)
        {
            giving = i + 1;
            companions[i].Set(others[i].Now);
        }
        giving = 0;
    }

    private GivenValue GivenAt(int place) => place == 0 ? given : others[place - 1];

    private string ParameterAt(int place) => place == 0 ? LearningRate : Recipe.Companions[place - 1].Name;

    private CurveValueException Refused(string parameter, double value, long step)
    {
        var (rule, remedy) = double.IsFinite(value)
            ? (
                "at least 0",
                $"; bound it with at_least(…, 0), or say {nameof(ParameterGroup.AllowNegative)} if it is meant."
            )
            : ("finite", ".");
        return new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"the {parameter} of the parameter group '{Name}' must be {rule}, but at step {step} "
                    + $"{TextOf(Recipe)} gives {value}, which was not set{remedy}"
            ),
            step
        )
        {
            Group = Name,
        };
    }

    private static string TextOf(BoundRecipe recipe) =>
        recipe.Text switch
        {
            null => "a curve that no text made",
            { Length: > Excerpt.MostCharacters } text => $"'{text.AsSpan(0, Excerpt.MostCharacters - 1)}…'",
            var text => $"'{text}'",
        };
}
