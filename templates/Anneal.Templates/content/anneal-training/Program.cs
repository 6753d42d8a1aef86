// A training loop of your own. Anneal says the learning rate of every update; the rest is yours.
//
// 1. Say your run: how many samples, in which batches, for how many epochs.
// 2. Say your schedule. 'anneal schedules' lists what there is, 'anneal show TEXT' draws it.
// 3. Tell the parameter group how a rate reaches your optimizer (setRate), and call Advance after each update.
// 4. Stop the program whenever you like: it saves after each epoch, and resumes there when it is run again.
using Anneal;

const string Saved = "training.json";

// The model: the line y = 2x + 1, to be found by stochastic gradient descent. Put yours here.
var samples = Enumerable.Range(0, 64).Select(i => i * 37 % 64 / 32.0 - 1).Select(x => (X: x, Y: 2 * x + 1)).ToArray();
var (slope, offset, learningRate) = (0.0, 0.0, 0.0);

var plan = RunPlan.FromSamples(samples.Length, batchSize: 8, epochs: 5);
var recipe = Recipe.Parse("warmup(1ep) then cosine(base -> 0.01)");
var group = new ParameterGroup("all", baseRate: 0.5, setRate: rate => learningRate = rate);
var scheduler = new GroupScheduler(recipe, plan, group); // sets the first rate

var epoch = 0;
if (File.Exists(Saved))
{
    var lines = File.ReadAllLines(Saved);
    scheduler.Restore(SchedulerState.FromJson(lines[0]));
    (epoch, slope, offset) = (int.Parse(lines[1]), double.Parse(lines[2]), double.Parse(lines[3]));
}
while (epoch < plan.Epochs)
{
    foreach (var batch in samples.Chunk(8))
    {
        var errors = batch.Select(sample => slope * sample.X + offset - sample.Y).ToArray();
        slope -= learningRate * batch.Zip(errors, (sample, error) => 2 * error * sample.X).Average();
        offset -= learningRate * errors.Average(error => 2 * error);
        scheduler.Advance(); // once after each update
    }
    epoch++;
    var state = scheduler.Save().ToJson().ReplaceLineEndings("");
    File.WriteAllLines(Saved, [state, $"{epoch}", $"{slope:R}", $"{offset:R}"]);
    Console.WriteLine($"epoch {epoch}: y = {slope:F3}x + {offset:F3}, next rate {learningRate:F3}");
}
File.Delete(Saved);
