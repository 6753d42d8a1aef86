namespace Anneal.Interop.Configurations.Families;

/// <summary>The schedulers of MMEngine's list together: one after another, or as a product.</summary>
internal sealed class MmSequence
{
    private readonly IReadOnlyList<MmPiece> pieces;
    private readonly ScheduleReading reading;
    private readonly bool isMixed;

    /// <param name="pieces">The schedulers.</param>
    /// <param name="reading">The run.</param>
    public MmSequence(IReadOnlyList<MmPiece> pieces, ScheduleReading reading)
    {
        (this.pieces, this.reading) = ([.. pieces.OrderBy(piece => piece.Begin * UnitOf(piece))], reading);
        isMixed = pieces.Any(piece => piece.ByEpoch) && !pieces.All(piece => piece.ByEpoch);
        if (isMixed && reading.Run.GradientAccumulation.Value is not 1)
            throw new UnknownScheduleException("it counts epochs and iterations, and several of these are one update");

        // Only their order matters here: the unit cancels where all have one.
        double UnitOf(MmPiece piece) =>
            piece.ByEpoch && pieces.Any(other => !other.ByEpoch) && piece.Begin > 0 ? reading.StepsPerEpoch : 1;
    }

    /// <summary>The text.</summary>
    /// <exception cref="UnknownScheduleException">They act in a way that is not known.</exception>
    public string Text()
    {
        foreach (var piece in pieces)
            RequireKnown(piece);
        if (Follow())
            return Chain();
        return pieces.All(piece => piece.IsFactor)
            ? Product()
            : throw new UnknownScheduleException("its schedulers act at the same time, and one has 'eta_min'");
    }

    // In the common clock: updates where the units are mixed.
    private double Common(MmPiece piece, double steps) =>
        isMixed && piece.ByEpoch && steps > 0 && !double.IsInfinity(steps) ? steps * reading.StepsPerEpoch : steps;

    private bool Follow()
    {
        for (var i = 0; i + 1 < pieces.Count; i++)
            if (!(Common(pieces[i], pieces[i].End) <= Common(pieces[i + 1], pieces[i + 1].Begin)))
                return false;
        return true;
    }

    private string Chain()
    {
        var (parts, value) = (new List<string>(), new MmValue(1, 0));
        var (rate, first) = (reading.Rate.Value, Common(pieces[0], pieces[0].Begin));
        if (first > 0)
            parts.Add($"base for {ScheduleWords.Number(first)}");
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            var text = Held(piece, Ticked(piece, piece.Text(value, rate)));
            if (i + 1 < pieces.Count)
            {
                var steps = Common(pieces[i + 1], pieces[i + 1].Begin) - Common(piece, piece.Begin);
                text =
                    Stops(piece) && steps > Common(piece, piece.End - piece.Begin)
                        ? $"({text}) for {ScheduleWords.Number(steps)}"
                        : $"{Ticked(piece, piece.Text(value, rate))} for {ScheduleWords.Number(steps)}";
            }
            parts.Add(text);
            value = piece.After(value);
        }
        return string.Join(" then ", parts);
    }

    private string Product()
    {
        var factors = pieces.Select(
            (piece, i) =>
            {
                // One of them has the rate; the others are shares of it.
                var from = i + 1 < pieces.Count ? new MmValue(0, 1) : new MmValue(1, 0);
                var text = Held(piece, piece.Text(from, reading.Rate.Value));
                if (piece.Begin > 0)
                    text = $"{from.Text(null)} for {ScheduleWords.Number(piece.Begin)} then {text}";
                return isMixed && piece.ByEpoch ? $"(({text}) every 1ep)" : $"({text})";
            }
        );
        return string.Join(" * ", factors);
    }

    private string Ticked(MmPiece piece, string text) => isMixed && piece.ByEpoch ? $"({text}) every 1ep" : text;

    // Where the run may be longer, it keeps the value of the last step that it acts at.
    private string Held(MmPiece piece, string text) =>
        Stops(piece) && !(RunIn(piece) <= piece.End)
            ? $"({text}) for {ScheduleWords.Number(Common(piece, piece.Last))}"
            : text;

    private static bool Stops(MmPiece piece) =>
        double.IsFinite(piece.End)
        && piece.Type switch
        {
            "LinearLR" or "ConstantLR" or "PolyLR" => false,
            _ => piece.Last > 0,
        };

    private double? RunIn(MmPiece piece) =>
        piece.ByEpoch ? reading.Run.Epochs.Value : reading.Run.Steps.Value * reading.Run.GradientAccumulation.Value;

    // A cosine climbs again after its end, which the text does not.
    private void RequireKnown(MmPiece piece)
    {
        if (piece.Type != "CosineAnnealingLR")
            return;
        if (double.IsInfinity(piece.Waves))
            throw new UnknownScheduleException("'T_max' is not said");
        if (Math.Min(piece.Last, (RunIn(piece) ?? 0) - 1 - piece.Begin) > piece.Waves)
            throw new UnknownScheduleException("its cosine climbs again after 'T_max'");
    }
}
