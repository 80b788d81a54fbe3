import sys

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

if len(sys.argv) == 0:
    code = 0
elif len(sys.argv) == 1:
    code = 1
elif len(sys.argv) == 2:
    code = 2
elif len(sys.argv) == 3:
    code = 3
elif len(sys.argv) == 4:
    code = 4
elif len(sys.argv) == 5:
    code = 5
elif len(sys.argv) == 6:
    code = 6
elif len(sys.argv) == 7:
    code = 7
elif len(sys.argv) == 8:
    code = 8
elif len(sys.argv) == 9:
    code = 9
elif len(sys.argv) == 10:
    code = 10
elif len(sys.argv) == 11:
    code = 11
elif len(sys.argv) == 12:
    code = 12
elif len(sys.argv) == 13:
    code = 13
elif len(sys.argv) == 14:
    code = 14
elif len(sys.argv) == 15:
    code = 15
elif len(sys.argv) == 16:
    code = 16
elif len(sys.argv) == 17:
    code = 17
elif len(sys.argv) == 18:
    code = 18
elif len(sys.argv) == 19:
    code = 19
elif len(sys.argv) == 20:
    code = 20
elif len(sys.argv) == 21:
    code = 21
elif len(sys.argv) == 22:
    code = 22
elif len(sys.argv) == 23:
    code = 23
elif len(sys.argv) == 24:
    code = 24
elif len(sys.argv) == 25:
    code = 25
elif len(sys.argv) == 26:
    code = 26
elif len(sys.argv) == 27:
    code = 27
elif len(sys.argv) == 28:
    code = 28
elif len(sys.argv) == 29:
    code = 29
elif len(sys.argv) == 30:
    code = 30
elif len(sys.argv) == 31:
    code = 31
elif len(sys.argv) == 32:
    code = 32
elif len(sys.argv) == 33:
    code = 33
elif len(sys.argv) == 34:
    code = 34
elif len(sys.argv) == 35:
    code = 35
elif len(sys.argv) == 36:
    code = 36
elif len(sys.argv) == 37:
    code = 37
elif len(sys.argv) == 38:
    code = 38
elif len(sys.argv) == 39:
    code = 39
elif len(sys.argv) == 40:
    code = 40
elif len(sys.argv) == 41:
    code = 41
elif len(sys.argv) == 42:
    code = 42
elif len(sys.argv) == 43:
    code = 43
elif len(sys.argv) == 44:
    code = 44
elif len(sys.argv) == 45:
    code = 45
elif len(sys.argv) == 46:
    code = 46
elif len(sys.argv) == 47:
    code = 47
elif len(sys.argv) == 48:
    code = 48
elif len(sys.argv) == 49:
    code = 49
elif len(sys.argv) == 50:
    code = 50
elif len(sys.argv) == 51:
    code = 51
elif len(sys.argv) == 52:
    code = 52
elif len(sys.argv) == 53:
    code = 53
elif len(sys.argv) == 54:
    code = 54
elif len(sys.argv) == 55:
    code = 55
elif len(sys.argv) == 56:
    code = 56
elif len(sys.argv) == 57:
    code = 57
elif len(sys.argv) == 58:
    code = 58
elif len(sys.argv) == 59:
    code = 59
elif len(sys.argv) == 60:
    code = 60
elif len(sys.argv) == 61:
    code = 61
elif len(sys.argv) == 62:
    code = 62
elif len(sys.argv) == 63:
    code = 63
elif len(sys.argv) == 64:
    code = 64
elif len(sys.argv) == 65:
    code = 65
elif len(sys.argv) == 66:
    code = 66
elif len(sys.argv) == 67:
    code = 67
elif len(sys.argv) == 68:
    code = 68
elif len(sys.argv) == 69:
    code = 69
elif len(sys.argv) == 70:
    code = 70
elif len(sys.argv) == 71:
    code = 71
elif len(sys.argv) == 72:
    code = 72
elif len(sys.argv) == 73:
    code = 73
elif len(sys.argv) == 74:
    code = 74
elif len(sys.argv) == 75:
    code = 75
elif len(sys.argv) == 76:
    code = 76
elif len(sys.argv) == 77:
    code = 77
elif len(sys.argv) == 78:
    code = 78
elif len(sys.argv) == 79:
    code = 79
elif len(sys.argv) == 80:
    code = 80
elif len(sys.argv) == 81:
    code = 81
elif len(sys.argv) == 82:
    code = 82
elif len(sys.argv) == 83:
    code = 83
elif len(sys.argv) == 84:
    code = 84
elif len(sys.argv) == 85:
    code = 85
elif len(sys.argv) == 86:
    code = 86
elif len(sys.argv) == 87:
    code = 87
elif len(sys.argv) == 88:
    code = 88
elif len(sys.argv) == 89:
    code = 89
elif len(sys.argv) == 90:
    code = 90
elif len(sys.argv) == 91:
    code = 91
elif len(sys.argv) == 92:
    code = 92
elif len(sys.argv) == 93:
    code = 93
elif len(sys.argv) == 94:
    code = 94
elif len(sys.argv) == 95:
    code = 95
elif len(sys.argv) == 96:
    code = 96
elif len(sys.argv) == 97:
    code = 97
elif len(sys.argv) == 98:
    code = 98
elif len(sys.argv) == 99:
    code = 99
elif len(sys.argv) == 100:
    code = 100
elif len(sys.argv) == 101:
    code = 101
elif len(sys.argv) == 102:
    code = 102
elif len(sys.argv) == 103:
    code = 103
elif len(sys.argv) == 104:
    code = 104
elif len(sys.argv) == 105:
    code = 105
elif len(sys.argv) == 106:
    code = 106
elif len(sys.argv) == 107:
    code = 107
elif len(sys.argv) == 108:
    code = 108
elif len(sys.argv) == 109:
    code = 109
elif len(sys.argv) == 110:
    code = 110
elif len(sys.argv) == 111:
    code = 111
elif len(sys.argv) == 112:
    code = 112
elif len(sys.argv) == 113:
    code = 113
elif len(sys.argv) == 114:
    code = 114
elif len(sys.argv) == 115:
    code = 115
elif len(sys.argv) == 116:
    code = 116
elif len(sys.argv) == 117:
    code = 117
elif len(sys.argv) == 118:
    code = 118
elif len(sys.argv) == 119:
    code = 119
elif len(sys.argv) == 120:
    code = 120
elif len(sys.argv) == 121:
    code = 121
elif len(sys.argv) == 122:
    code = 122
elif len(sys.argv) == 123:
    code = 123
elif len(sys.argv) == 124:
    code = 124
elif len(sys.argv) == 125:
    code = 125
elif len(sys.argv) == 126:
    code = 126
elif len(sys.argv) == 127:
    code = 127
elif len(sys.argv) == 128:
    code = 128
elif len(sys.argv) == 129:
    code = 129
elif len(sys.argv) == 130:
    code = 130
elif len(sys.argv) == 131:
    code = 131
elif len(sys.argv) == 132:
    code = 132
elif len(sys.argv) == 133:
    code = 133
elif len(sys.argv) == 134:
    code = 134
elif len(sys.argv) == 135:
    code = 135
elif len(sys.argv) == 136:
    code = 136
elif len(sys.argv) == 137:
    code = 137
elif len(sys.argv) == 138:
    code = 138
elif len(sys.argv) == 139:
    code = 139
elif len(sys.argv) == 140:
    code = 140
elif len(sys.argv) == 141:
    code = 141
elif len(sys.argv) == 142:
    code = 142
elif len(sys.argv) == 143:
    code = 143
elif len(sys.argv) == 144:
    code = 144
elif len(sys.argv) == 145:
    code = 145
elif len(sys.argv) == 146:
    code = 146
elif len(sys.argv) == 147:
    code = 147
elif len(sys.argv) == 148:
    code = 148
elif len(sys.argv) == 149:
    code = 149
elif len(sys.argv) == 150:
    code = 150
elif len(sys.argv) == 151:
    code = 151
elif len(sys.argv) == 152:
    code = 152
elif len(sys.argv) == 153:
    code = 153
elif len(sys.argv) == 154:
    code = 154
elif len(sys.argv) == 155:
    code = 155
elif len(sys.argv) == 156:
    code = 156
elif len(sys.argv) == 157:
    code = 157
elif len(sys.argv) == 158:
    code = 158
elif len(sys.argv) == 159:
    code = 159
elif len(sys.argv) == 160:
    code = 160
elif len(sys.argv) == 161:
    code = 161
elif len(sys.argv) == 162:
    code = 162
elif len(sys.argv) == 163:
    code = 163
elif len(sys.argv) == 164:
    code = 164
elif len(sys.argv) == 165:
    code = 165
elif len(sys.argv) == 166:
    code = 166
elif len(sys.argv) == 167:
    code = 167
elif len(sys.argv) == 168:
    code = 168
elif len(sys.argv) == 169:
    code = 169
elif len(sys.argv) == 170:
    code = 170
elif len(sys.argv) == 171:
    code = 171
elif len(sys.argv) == 172:
    code = 172
elif len(sys.argv) == 173:
    code = 173
elif len(sys.argv) == 174:
    code = 174
elif len(sys.argv) == 175:
    code = 175
elif len(sys.argv) == 176:
    code = 176
elif len(sys.argv) == 177:
    code = 177
elif len(sys.argv) == 178:
    code = 178
elif len(sys.argv) == 179:
    code = 179
elif len(sys.argv) == 180:
    code = 180
elif len(sys.argv) == 181:
    code = 181
elif len(sys.argv) == 182:
    code = 182
elif len(sys.argv) == 183:
    code = 183
elif len(sys.argv) == 184:
    code = 184
elif len(sys.argv) == 185:
    code = 185
elif len(sys.argv) == 186:
    code = 186
elif len(sys.argv) == 187:
    code = 187
elif len(sys.argv) == 188:
    code = 188
elif len(sys.argv) == 189:
    code = 189
elif len(sys.argv) == 190:
    code = 190
elif len(sys.argv) == 191:
    code = 191
elif len(sys.argv) == 192:
    code = 192
elif len(sys.argv) == 193:
    code = 193
elif len(sys.argv) == 194:
    code = 194
elif len(sys.argv) == 195:
    code = 195
elif len(sys.argv) == 196:
    code = 196
elif len(sys.argv) == 197:
    code = 197
elif len(sys.argv) == 198:
    code = 198
elif len(sys.argv) == 199:
    code = 199
elif len(sys.argv) == 200:
    code = 200
elif len(sys.argv) == 201:
    code = 201
elif len(sys.argv) == 202:
    code = 202
elif len(sys.argv) == 203:
    code = 203
elif len(sys.argv) == 204:
    code = 204
elif len(sys.argv) == 205:
    code = 205
elif len(sys.argv) == 206:
    code = 206
elif len(sys.argv) == 207:
    code = 207
elif len(sys.argv) == 208:
    code = 208
elif len(sys.argv) == 209:
    code = 209
elif len(sys.argv) == 210:
    code = 210
elif len(sys.argv) == 211:
    code = 211
elif len(sys.argv) == 212:
    code = 212
elif len(sys.argv) == 213:
    code = 213
elif len(sys.argv) == 214:
    code = 214
elif len(sys.argv) == 215:
    code = 215
elif len(sys.argv) == 216:
    code = 216
elif len(sys.argv) == 217:
    code = 217
elif len(sys.argv) == 218:
    code = 218
elif len(sys.argv) == 219:
    code = 219
elif len(sys.argv) == 220:
    code = 220
elif len(sys.argv) == 221:
    code = 221
elif len(sys.argv) == 222:
    code = 222
elif len(sys.argv) == 223:
    code = 223
elif len(sys.argv) == 224:
    code = 224
elif len(sys.argv) == 225:
    code = 225
elif len(sys.argv) == 226:
    code = 226
elif len(sys.argv) == 227:
    code = 227
elif len(sys.argv) == 228:
    code = 228
elif len(sys.argv) == 229:
    code = 229
elif len(sys.argv) == 230:
    code = 230
elif len(sys.argv) == 231:
    code = 231
elif len(sys.argv) == 232:
    code = 232
elif len(sys.argv) == 233:
    code = 233
elif len(sys.argv) == 234:
    code = 234
elif len(sys.argv) == 235:
    code = 235
elif len(sys.argv) == 236:
    code = 236
elif len(sys.argv) == 237:
    code = 237
elif len(sys.argv) == 238:
    code = 238
elif len(sys.argv) == 239:
    code = 239
elif len(sys.argv) == 240:
    code = 240
elif len(sys.argv) == 241:
    code = 241
elif len(sys.argv) == 242:
    code = 242
elif len(sys.argv) == 243:
    code = 243
elif len(sys.argv) == 244:
    code = 244
elif len(sys.argv) == 245:
    code = 245
elif len(sys.argv) == 246:
    code = 246
elif len(sys.argv) == 247:
    code = 247
elif len(sys.argv) == 248:
    code = 248
elif len(sys.argv) == 249:
    code = 249
elif len(sys.argv) == 250:
    code = 250
elif len(sys.argv) == 251:
    code = 251
elif len(sys.argv) == 252:
    code = 252
elif len(sys.argv) == 253:
    code = 253
elif len(sys.argv) == 254:
    code = 254
elif len(sys.argv) == 255:
    code = 255
elif len(sys.argv) == 256:
    code = 256
elif len(sys.argv) == 257:
    code = 257
elif len(sys.argv) == 258:
    code = 258
elif len(sys.argv) == 259:
    code = 259
elif len(sys.argv) == 260:
    code = 260
elif len(sys.argv) == 261:
    code = 261
elif len(sys.argv) == 262:
    code = 262
elif len(sys.argv) == 263:
    code = 263
elif len(sys.argv) == 264:
    code = 264
elif len(sys.argv) == 265:
    code = 265
elif len(sys.argv) == 266:
    code = 266
elif len(sys.argv) == 267:
    code = 267
elif len(sys.argv) == 268:
    code = 268
elif len(sys.argv) == 269:
    code = 269
elif len(sys.argv) == 270:
    code = 270
elif len(sys.argv) == 271:
    code = 271
elif len(sys.argv) == 272:
    code = 272
elif len(sys.argv) == 273:
    code = 273
elif len(sys.argv) == 274:
    code = 274
elif len(sys.argv) == 275:
    code = 275
elif len(sys.argv) == 276:
    code = 276
elif len(sys.argv) == 277:
    code = 277
elif len(sys.argv) == 278:
    code = 278
elif len(sys.argv) == 279:
    code = 279
elif len(sys.argv) == 280:
    code = 280
elif len(sys.argv) == 281:
    code = 281
elif len(sys.argv) == 282:
    code = 282
elif len(sys.argv) == 283:
    code = 283
elif len(sys.argv) == 284:
    code = 284
elif len(sys.argv) == 285:
    code = 285
elif len(sys.argv) == 286:
    code = 286
elif len(sys.argv) == 287:
    code = 287
elif len(sys.argv) == 288:
    code = 288
elif len(sys.argv) == 289:
    code = 289
elif len(sys.argv) == 290:
    code = 290
elif len(sys.argv) == 291:
    code = 291
elif len(sys.argv) == 292:
    code = 292
elif len(sys.argv) == 293:
    code = 293
elif len(sys.argv) == 294:
    code = 294
elif len(sys.argv) == 295:
    code = 295
elif len(sys.argv) == 296:
    code = 296
elif len(sys.argv) == 297:
    code = 297
elif len(sys.argv) == 298:
    code = 298
elif len(sys.argv) == 299:
    code = 299
elif len(sys.argv) == 300:
    code = 300
elif len(sys.argv) == 301:
    code = 301
elif len(sys.argv) == 302:
    code = 302
elif len(sys.argv) == 303:
    code = 303
elif len(sys.argv) == 304:
    code = 304
elif len(sys.argv) == 305:
    code = 305
elif len(sys.argv) == 306:
    code = 306
elif len(sys.argv) == 307:
    code = 307
elif len(sys.argv) == 308:
    code = 308
elif len(sys.argv) == 309:
    code = 309
elif len(sys.argv) == 310:
    code = 310
elif len(sys.argv) == 311:
    code = 311
elif len(sys.argv) == 312:
    code = 312
elif len(sys.argv) == 313:
    code = 313
elif len(sys.argv) == 314:
    code = 314
elif len(sys.argv) == 315:
    code = 315
elif len(sys.argv) == 316:
    code = 316
elif len(sys.argv) == 317:
    code = 317
elif len(sys.argv) == 318:
    code = 318
elif len(sys.argv) == 319:
    code = 319
elif len(sys.argv) == 320:
    code = 320
elif len(sys.argv) == 321:
    code = 321
elif len(sys.argv) == 322:
    code = 322
elif len(sys.argv) == 323:
    code = 323
elif len(sys.argv) == 324:
    code = 324
elif len(sys.argv) == 325:
    code = 325
elif len(sys.argv) == 326:
    code = 326
elif len(sys.argv) == 327:
    code = 327
elif len(sys.argv) == 328:
    code = 328
elif len(sys.argv) == 329:
    code = 329
elif len(sys.argv) == 330:
    code = 330
elif len(sys.argv) == 331:
    code = 331
elif len(sys.argv) == 332:
    code = 332
elif len(sys.argv) == 333:
    code = 333
elif len(sys.argv) == 334:
    code = 334
elif len(sys.argv) == 335:
    code = 335
elif len(sys.argv) == 336:
    code = 336
elif len(sys.argv) == 337:
    code = 337
elif len(sys.argv) == 338:
    code = 338
elif len(sys.argv) == 339:
    code = 339
elif len(sys.argv) == 340:
    code = 340
elif len(sys.argv) == 341:
    code = 341
elif len(sys.argv) == 342:
    code = 342
elif len(sys.argv) == 343:
    code = 343
elif len(sys.argv) == 344:
    code = 344
elif len(sys.argv) == 345:
    code = 345
elif len(sys.argv) == 346:
    code = 346
elif len(sys.argv) == 347:
    code = 347
elif len(sys.argv) == 348:
    code = 348
elif len(sys.argv) == 349:
    code = 349
elif len(sys.argv) == 350:
    code = 350
elif len(sys.argv) == 351:
    code = 351
elif len(sys.argv) == 352:
    code = 352
elif len(sys.argv) == 353:
    code = 353
elif len(sys.argv) == 354:
    code = 354
elif len(sys.argv) == 355:
    code = 355
elif len(sys.argv) == 356:
    code = 356
elif len(sys.argv) == 357:
    code = 357
elif len(sys.argv) == 358:
    code = 358
elif len(sys.argv) == 359:
    code = 359
elif len(sys.argv) == 360:
    code = 360
elif len(sys.argv) == 361:
    code = 361
elif len(sys.argv) == 362:
    code = 362
elif len(sys.argv) == 363:
    code = 363
elif len(sys.argv) == 364:
    code = 364
elif len(sys.argv) == 365:
    code = 365
elif len(sys.argv) == 366:
    code = 366
elif len(sys.argv) == 367:
    code = 367
elif len(sys.argv) == 368:
    code = 368
elif len(sys.argv) == 369:
    code = 369
elif len(sys.argv) == 370:
    code = 370
elif len(sys.argv) == 371:
    code = 371
elif len(sys.argv) == 372:
    code = 372
elif len(sys.argv) == 373:
    code = 373
elif len(sys.argv) == 374:
    code = 374
elif len(sys.argv) == 375:
    code = 375
elif len(sys.argv) == 376:
    code = 376
elif len(sys.argv) == 377:
    code = 377
elif len(sys.argv) == 378:
    code = 378
elif len(sys.argv) == 379:
    code = 379
elif len(sys.argv) == 380:
    code = 380
elif len(sys.argv) == 381:
    code = 381
elif len(sys.argv) == 382:
    code = 382
elif len(sys.argv) == 383:
    code = 383
elif len(sys.argv) == 384:
    code = 384
elif len(sys.argv) == 385:
    code = 385
elif len(sys.argv) == 386:
    code = 386
elif len(sys.argv) == 387:
    code = 387
elif len(sys.argv) == 388:
    code = 388
elif len(sys.argv) == 389:
    code = 389
elif len(sys.argv) == 390:
    code = 390
elif len(sys.argv) == 391:
    code = 391
elif len(sys.argv) == 392:
    code = 392
elif len(sys.argv) == 393:
    code = 393
elif len(sys.argv) == 394:
    code = 394
elif len(sys.argv) == 395:
    code = 395
elif len(sys.argv) == 396:
    code = 396
elif len(sys.argv) == 397:
    code = 397
elif len(sys.argv) == 398:
    code = 398
elif len(sys.argv) == 399:
    code = 399
elif len(sys.argv) == 400:
    code = 400
elif len(sys.argv) == 401:
    code = 401
elif len(sys.argv) == 402:
    code = 402
elif len(sys.argv) == 403:
    code = 403
elif len(sys.argv) == 404:
    code = 404
elif len(sys.argv) == 405:
    code = 405
elif len(sys.argv) == 406:
    code = 406
elif len(sys.argv) == 407:
    code = 407
elif len(sys.argv) == 408:
    code = 408
elif len(sys.argv) == 409:
    code = 409
elif len(sys.argv) == 410:
    code = 410
elif len(sys.argv) == 411:
    code = 411
elif len(sys.argv) == 412:
    code = 412
elif len(sys.argv) == 413:
    code = 413
elif len(sys.argv) == 414:
    code = 414
elif len(sys.argv) == 415:
    code = 415
elif len(sys.argv) == 416:
    code = 416
elif len(sys.argv) == 417:
    code = 417
elif len(sys.argv) == 418:
    code = 418
elif len(sys.argv) == 419:
    code = 419
elif len(sys.argv) == 420:
    code = 420
elif len(sys.argv) == 421:
    code = 421
elif len(sys.argv) == 422:
    code = 422
elif len(sys.argv) == 423:
    code = 423
elif len(sys.argv) == 424:
    code = 424
elif len(sys.argv) == 425:
    code = 425
elif len(sys.argv) == 426:
    code = 426
elif len(sys.argv) == 427:
    code = 427
elif len(sys.argv) == 428:
    code = 428
elif len(sys.argv) == 429:
    code = 429
elif len(sys.argv) == 430:
    code = 430
elif len(sys.argv) == 431:
    code = 431
elif len(sys.argv) == 432:
    code = 432
elif len(sys.argv) == 433:
    code = 433
elif len(sys.argv) == 434:
    code = 434
elif len(sys.argv) == 435:
    code = 435
elif len(sys.argv) == 436:
    code = 436
elif len(sys.argv) == 437:
    code = 437
elif len(sys.argv) == 438:
    code = 438
elif len(sys.argv) == 439:
    code = 439
elif len(sys.argv) == 440:
    code = 440
elif len(sys.argv) == 441:
    code = 441
elif len(sys.argv) == 442:
    code = 442
elif len(sys.argv) == 443:
    code = 443
elif len(sys.argv) == 444:
    code = 444
elif len(sys.argv) == 445:
    code = 445
elif len(sys.argv) == 446:
    code = 446
elif len(sys.argv) == 447:
    code = 447
elif len(sys.argv) == 448:
    code = 448
elif len(sys.argv) == 449:
    code = 449
elif len(sys.argv) == 450:
    code = 450
elif len(sys.argv) == 451:
    code = 451
elif len(sys.argv) == 452:
    code = 452
elif len(sys.argv) == 453:
    code = 453
elif len(sys.argv) == 454:
    code = 454
elif len(sys.argv) == 455:
    code = 455
elif len(sys.argv) == 456:
    code = 456
elif len(sys.argv) == 457:
    code = 457
elif len(sys.argv) == 458:
    code = 458
elif len(sys.argv) == 459:
    code = 459
elif len(sys.argv) == 460:
    code = 460
elif len(sys.argv) == 461:
    code = 461
elif len(sys.argv) == 462:
    code = 462
elif len(sys.argv) == 463:
    code = 463
elif len(sys.argv) == 464:
    code = 464
elif len(sys.argv) == 465:
    code = 465
elif len(sys.argv) == 466:
    code = 466
elif len(sys.argv) == 467:
    code = 467
elif len(sys.argv) == 468:
    code = 468
elif len(sys.argv) == 469:
    code = 469
elif len(sys.argv) == 470:
    code = 470
elif len(sys.argv) == 471:
    code = 471
elif len(sys.argv) == 472:
    code = 472
elif len(sys.argv) == 473:
    code = 473
elif len(sys.argv) == 474:
    code = 474
elif len(sys.argv) == 475:
    code = 475
elif len(sys.argv) == 476:
    code = 476
elif len(sys.argv) == 477:
    code = 477
elif len(sys.argv) == 478:
    code = 478
elif len(sys.argv) == 479:
    code = 479
elif len(sys.argv) == 480:
    code = 480
elif len(sys.argv) == 481:
    code = 481
elif len(sys.argv) == 482:
    code = 482
elif len(sys.argv) == 483:
    code = 483
elif len(sys.argv) == 484:
    code = 484
elif len(sys.argv) == 485:
    code = 485
elif len(sys.argv) == 486:
    code = 486
elif len(sys.argv) == 487:
    code = 487
elif len(sys.argv) == 488:
    code = 488
elif len(sys.argv) == 489:
    code = 489
elif len(sys.argv) == 490:
    code = 490
elif len(sys.argv) == 491:
    code = 491
elif len(sys.argv) == 492:
    code = 492
elif len(sys.argv) == 493:
    code = 493
elif len(sys.argv) == 494:
    code = 494
elif len(sys.argv) == 495:
    code = 495
elif len(sys.argv) == 496:
    code = 496
elif len(sys.argv) == 497:
    code = 497
elif len(sys.argv) == 498:
    code = 498
elif len(sys.argv) == 499:
    code = 499
with Workflow(name="etl") as workflow: Shell(name="extract", command="true"); workflow.submit()
