# expect: nothing
# checked: 0
from sentence_transformers import InputExample, SentenceTransformer, losses
from torch.utils.data import DataLoader

model = SentenceTransformer("all-MiniLM-L6-v2")
pairs = [InputExample(texts=[a, b], label=float(s)) for a, b, s in __import__("sts").rows("train")]
loader = DataLoader(pairs, shuffle=True, batch_size=16)
epochs = 4
warmup_steps = int(len(loader) * epochs * 0.1)
model.fit(
    train_objectives=[(loader, losses.CosineSimilarityLoss(model))],
    epochs=epochs,
    warmup_steps=warmup_steps,
    scheduler="WarmupLinear",
    optimizer_params={"lr": 2e-5},
    output_path="sts",
)
