namespace Anneal.Training.Data;

/// <summary>The order in which an epoch visits the training examples.</summary>
internal static class EpochOrder
{
    /// <summary>
    /// Writes the order of one epoch: a function of seed and epoch alone, so that a resumed run needs no history.
    /// </summary>
    /// <param name="seed">The seed of the training.</param>
    /// <param name="epoch">The epoch, counted from 0.</param>
    /// <param name="order">Receives the places 0 to its length − 1, each once.</param>
    public static void Fill(ulong seed, int epoch, Span<int> order)
    {
        for (var place = 0; place < order.Length; place++)
            order[place] = place;
        // The seed is scrambled before the epoch is added: neighbouring seeds must not share their orders.
        new RandomGenerator(new RandomGenerator(seed).NextBits() + (ulong)epoch).Shuffle(order);
    }
}
