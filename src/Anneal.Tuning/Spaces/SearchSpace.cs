namespace Anneal.Tuning.Spaces;

/// <summary>Rates × schedules × any named values.</summary>
public sealed record SearchSpace
{
    private const int MostCandidates = 1_000_000;

    // Where each candidate stands in the product of rates, schedules and values; null: at its number.
    private readonly ValueList<int>? places,
        numbers;

    /// <param name="rates">The rates, which schedules call <c>base</c>. Finite, greater than 0; at least one.</param>
    /// <param name="schedules">The schedules; at least one, each with <c>base</c>.</param>
    /// <param name="dimensions">Further values to try, by name.</param>
    /// <exception cref="ArgumentException">A list is empty or has something twice, a rate is not above 0, a schedule
    /// has no <c>base</c>, two dimensions have one name, or there are more than a million candidates.</exception>
    public SearchSpace(
        ValueList<double> rates,
        ValueList<Recipe> schedules,
        params ValueList<SearchDimension> dimensions
    )
    {
        Require.Different(rates);
        Require.Different(schedules);
        ArgumentNullException.ThrowIfNull(dimensions);
        foreach (var rate in rates)
            Require.Positive(rate, nameof(rates));
        if (schedules.FirstOrDefault(schedule => !schedule.UsesBase) is { } without)
            throw new ArgumentException(
                $"A schedule must have 'base' in its text, through which rates act, but '{without}' has not.",
                nameof(schedules)
            );
        if (dimensions.DistinctBy(dimension => dimension.Name).Count() < dimensions.Count)
            throw new ArgumentException("Dimensions must have different names, but two have one.", nameof(dimensions));
        var count = dimensions.Aggregate((double)rates.Count * schedules.Count, (product, dimension) =>
            product * dimension.Values.Count
        );
        if (count > MostCandidates)
            throw new ArgumentException(
                FormattableString.Invariant($"A space must have at most {MostCandidates} candidates, but has {count}."),
                nameof(dimensions)
            );
        (Rates, Schedules, Dimensions, Count) = (rates, schedules, dimensions, (int)count);
    }

    /// <summary>The rates.</summary>
    public ValueList<double> Rates { get; }

    /// <summary>The schedules.</summary>
    public ValueList<Recipe> Schedules { get; }

    /// <summary>Further values.</summary>
    public ValueList<SearchDimension> Dimensions { get; }

    /// <summary>Candidates in all.</summary>
    public int Count { get; }

    /// <summary>
    /// A candidate: rates change fastest, then schedules, then the last dimension. Of a space that was extended, those
    /// that it had come first.
    /// </summary>
    /// <param name="number">From 0 to less than <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such candidate.</exception>
    public Candidate this[int number]
    {
        get
        {
            Require.Between(0, Count - 1, number);
            var (schedule, rate, rest) = PlaceOf(number);
            var values = new SearchedValue[Dimensions.Count];
            for (var i = values.Length - 1; i >= 0; i--)
            {
                (rest, var value) = Math.DivRem(rest, Dimensions[i].Values.Count);
                values[i] = new(Dimensions[i].Name, Dimensions[i].Values[value]);
            }
            return new(number, Schedules[schedule], Rates[rate], [.. values]);
        }
    }

    /// <summary>The candidates that differ from one in their schedule only, itself among them.</summary>
    internal IEnumerable<int> WithAnySchedule(int number)
    {
        var (_, rate, values) = PlaceOf(number);
        return from schedule in Enumerable.Range(0, Schedules.Count)
            let place = Place(schedule, rate, values)
            select numbers?[place] ?? place;
    }

    /// <summary>Where a candidate's schedule and rate stand in their lists, and its values among all of them.</summary>
    internal (int Schedule, int Rate, int Values) PlaceOf(int number)
    {
        var (rest, rate) = Math.DivRem(places?[number] ?? number, Rates.Count);
        var (values, schedule) = Math.DivRem(rest, Schedules.Count);
        return (schedule, rate, values);
    }

    /// <summary>The space with more rates and schedules, in which its candidates keep their numbers.</summary>
    /// <param name="rates">The rates to add. Finite, greater than 0.</param>
    /// <param name="schedules">The schedules to add, each with <c>base</c>.</param>
    /// <exception cref="ArgumentException">One is there already, or is none that a space may have.</exception>
    public SearchSpace ExtendedBy(ValueList<double> rates, ValueList<Recipe> schedules)
    {
        ArgumentNullException.ThrowIfNull(rates);
        ArgumentNullException.ThrowIfNull(schedules);
        foreach (var known in rates.Where(Rates.Contains).Cast<object>().Concat(schedules.Where(Schedules.Contains)))
            throw new ArgumentException(FormattableString.Invariant($"What is added must be new, but {known} is not."));
        var extended = new SearchSpace([.. Rates, .. rates], [.. Schedules, .. schedules], Dimensions);
        var taken = new bool[extended.Count];
        var numbers = new List<int>(extended.Count);
        for (var number = 0; number < Count; number++)
        {
            var (schedule, rate, values) = PlaceOf(number);
            var place = extended.Place(schedule, rate, values);
            taken[place] = true;
            numbers.Add(place);
        }
        for (var place = 0; place < taken.Length; place++)
            if (!taken[place])
                numbers.Add(place);
        return new(extended, [.. numbers]);
    }

    private int Place(int schedule, int rate, int values) => rate + Rates.Count * (schedule + Schedules.Count * values);

    private SearchSpace(SearchSpace product, ValueList<int> places)
        : this(product)
    {
        var inverse = new int[places.Count];
        for (var number = 0; number < inverse.Length; number++)
            inverse[places[number]] = number;
        (this.places, numbers) = (places, [.. inverse]);
    }

    /// <summary>Rates evenly spread on a logarithmic axis, to four significant digits.</summary>
    /// <param name="low">The least. Finite, greater than 0.</param>
    /// <param name="high">The greatest. Finite, greater than <paramref name="low"/>.</param>
    /// <param name="count">How many. At least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static ValueList<double> LogRates(double low, double high, int count)
    {
        Require.Positive(low);
        Require.AtLeast(2, count);
        if (!(double.IsFinite(high) && high > low))
            throw new ArgumentOutOfRangeException(
                nameof(high),
                FormattableString.Invariant($"'{nameof(high)}' must be finite and above {low}, but was {high}.")
            );
        return
        [
            .. Enumerable.Range(0, count).Select(i => Rounded(low * Math.Pow(high / low, (double)i / (count - 1)))),
        ];
    }

    private static double Rounded(double rate)
    {
        const int Digits = 4;
        var scale = Math.Pow(10, Digits - 1 - Math.Floor(Math.Log10(rate)));
        return Math.Round(rate * scale) / scale;
    }
}
