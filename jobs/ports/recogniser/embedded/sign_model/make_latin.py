"""Makes the model of this folder: python make_latin.py inference.onnx PP-OCRv6_small_rec_latin.onnx

The last layer tells 18,710 signs apart; those of Latin script are kept. Weights are stored in half precision and
made single when the model is opened. Needs onnx 1.23.2.
"""
import sys
import numpy as np
import onnx
from onnx import helper, numpy_helper, TensorProto

# The classes that stay: none, ASCII and Latin letters, then dash, apostrophe, euro sign and blank.
KEPT = [*range(0, 316), 698, 703, 757, 18709]

model = onnx.load(sys.argv[1])
graph = model.graph
casts = []
for tensor in graph.initializer:
    values = numpy_helper.to_array(tensor)
    if tensor.name in ("linear_8.w_0", "linear_8.b_0"):
        values = np.ascontiguousarray(values[..., KEPT])
    if values.dtype == np.float32 and values.size > 64:
        half = tensor.name + ".half"
        casts.append(helper.make_node("Cast", [half], [tensor.name], to=TensorProto.FLOAT))
        tensor.CopyFrom(numpy_helper.from_array(values.astype(np.float16), half))
    else:
        tensor.CopyFrom(numpy_helper.from_array(values, tensor.name))
nodes = [*casts, *graph.node]
del graph.node[:]
graph.node.extend(nodes)
del graph.value_info[:]
graph.output[0].type.tensor_type.shape.dim[2].dim_value = len(KEPT)
onnx.checker.check_model(model)
onnx.save(model, sys.argv[2])
