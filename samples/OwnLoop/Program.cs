// How does a training loop of one's own get its learning rates?
// A parameter group says how a rate reaches the optimizer; the scheduler sets it, once after each update.
using Anneal;

// The training: the line y = 2x + 1, found by stochastic gradient descent.
var samples = Enumerable.Range(0, 64).Select(i => i * 37 % 64 / 32.0 - 1).Select(x => (X: x, Y: 2 * x + 1)).ToArray();
var (slope, offset, learningRate) = (0.0, 0.0, 0.0);

var plan = RunPlan.FromSamples(samples.Length, batchSize: 8, epochs: 5);
var recipe = Recipe.Parse("warmup(1ep) then cosine(base -> 0.01)");
var scheduler = new GroupScheduler(
    recipe,
    plan,
    new ParameterGroup("all", baseRate: 0.5, setRate: rate => learningRate = rate)
);

for (var epoch = 1; epoch <= plan.Epochs; epoch++)
{
    foreach (var batch in samples.Chunk(8))
    {
        var errors = batch.Select(sample => slope * sample.X + offset - sample.Y).ToArray();
        slope -= learningRate * batch.Zip(errors, (sample, error) => 2 * error * sample.X).Average();
        offset -= learningRate * errors.Average(error => 2 * error);
        scheduler.Advance();
    }
    Console.WriteLine($"epoch {epoch}: y = {slope:F3}x + {offset:F3}, next rate {learningRate:F3}");
}

/* prints
epoch 1: y = 1.537x + 1.025, next rate 0.500
epoch 2: y = 1.981x + 1.001, next rate 0.428
epoch 3: y = 1.998x + 1.000, next rate 0.255
epoch 4: y = 1.999x + 1.000, next rate 0.082
epoch 5: y = 1.999x + 1.000, next rate 0.010
*/
